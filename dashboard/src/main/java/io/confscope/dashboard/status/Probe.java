package io.confscope.dashboard.status;

import io.confscope.dashboard.gateway.GatewayConfig;
import io.confscope.dashboard.gateway.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the services whether they are ready, at most every two seconds however often it is asked itself, and answers
 * within a second and a half whatever they do.
 */
@ApplicationScoped
class Probe {
    private static final long FRESH_NANOS = 2_000_000_000L;
    private static final int PATIENCE_MILLIS = 1_500;

    private final GatewayConfig config;
    private final HttpClient client;
    private final AtomicReference<@Nullable Sample> last = new AtomicReference<>();

    Probe(GatewayConfig config, Vertx vertx) {
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    /** The state of every service; never fails. */
    Future<List<ServiceState>> states() {
        Sample sample = last.get();
        long now = System.nanoTime();
        if (sample != null && now - sample.at < FRESH_NANOS) {
            return sample.states;
        }
        List<Future<ServiceState>> asked =
                Arrays.stream(Service.values()).map(this::ask).toList();
        Future<List<ServiceState>> states =
                Future.join(asked).map(all -> asked.stream().map(Future::result).toList());
        last.set(new Sample(now, states));
        return states;
    }

    /** A service is as well as the best of its replicas. */
    private Future<ServiceState> ask(Service service) {
        List<Future<ServiceState.State>> asked =
                config.urls(service).stream().map(this::ask).toList();
        return Future.join(asked)
                .map(all -> asked.stream().map(Future::result).min(Comparator.naturalOrder()))
                .map(best -> new ServiceState(service.id(), best.orElse(ServiceState.State.DOWN)));
    }

    private Future<ServiceState.State> ask(URI url) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url.resolve("/q/health/ready").toString())
                .setTimeout(PATIENCE_MILLIS);
        return client.request(request)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(answer.statusCode()))
                .map(status -> status == 200 ? ServiceState.State.UP : ServiceState.State.NOT_READY)
                .otherwise(ServiceState.State.DOWN);
    }

    private record Sample(long at, Future<List<ServiceState>> states) {}
}
