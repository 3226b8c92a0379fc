package io.confscope.dashboard.gateway;

import io.confscope.dashboard.problem.Answer;
import io.confscope.dashboard.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes {@code /api/ingest/**} and {@code /api/stats/**} on, bodies streamed both ways. */
@ApplicationScoped
class Gateway {
    // Before Quarkus' own handlers: they may read the body or limit its size, which is the service's business.
    private static final int BEFORE_BODY_IS_READ = -100;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    Gateway(GatewayConfig config, Vertx vertx, MeterRegistry registry) {
        for (Service service : Service.values()) {
            upstreams.put(service, new Upstream(service, config, vertx, registry));
        }
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(BEFORE_BODY_IS_READ).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Target target = Target.of(request.uri());
        if (target instanceof Target.Refused refused) {
            Answer.problem(
                    context,
                    new Problem(refused.status(), refused.code(), "This address is not served", refused.detail()));
        } else if (target instanceof Target.Forward forward) {
            if (fromAnotherSite(request)) {
                Answer.problem(
                        context,
                        new Problem(
                                403,
                                "cross-site",
                                "Writes from other sites are refused",
                                "Send this request from a page of this dashboard, or without an Origin header."));
            } else {
                upstream(forward.service()).handle(request);
            }
        } else {
            context.next();
        }
    }

    private Upstream upstream(Service service) {
        Upstream upstream = upstreams.get(service);
        if (upstream == null) {
            throw new IllegalStateException("no upstream for " + service);
        }
        return upstream;
    }

    /** A page elsewhere could otherwise write to a dashboard on its reader's own machine, which asks for no key. */
    private static boolean fromAnotherSite(HttpServerRequest request) {
        if (SAFE.contains(request.method())) {
            return false;
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        // Over HTTP/2 there is no header Host.
        @Nullable HostAndPort host = request.authority();
        return origin != null && !(origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
