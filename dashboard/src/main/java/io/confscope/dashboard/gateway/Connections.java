package io.confscope.dashboard.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The connections to one process of a service, so many for each kind of {@link Traffic}. */
final class Connections {
    /** Seconds; less than the services keep a connection without a request. */
    private static final int KEPT = 15;

    private final SocketAddress address;
    private final Map<Traffic, HttpClient> kept = new EnumMap<>(Traffic.class);
    private final HttpClient once;

    Connections(SocketAddress address, GatewayConfig.Gateway limits, Vertx vertx) {
        this.address = address;
        for (Traffic traffic : Traffic.values()) {
            kept.put(traffic, vertx.createHttpClient(options(limits).setKeepAliveTimeout(KEPT)));
        }
        once = vertx.createHttpClient(options(limits).setKeepAlive(false));
    }

    private static HttpClientOptions options(GatewayConfig.Gateway limits) {
        return new HttpClientOptions()
                .setConnectTimeout((int) limits.connectTimeout().toMillis())
                .setIdleTimeout((int) limits.silence().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(limits.waiting());
    }

    /** A request on a connection of a kind, which may have been used before; waits until one is free. */
    Future<HttpClientRequest> next(Traffic traffic) {
        HttpClient client = kept.get(traffic);
        if (client == null) {
            throw new IllegalStateException("no connections for " + traffic);
        }
        return client.request(new RequestOptions().setServer(address));
    }

    /** A request on a connection that nothing else is asked on. */
    Future<HttpClientRequest> fresh() {
        return once.request(new RequestOptions().setServer(address));
    }
}
