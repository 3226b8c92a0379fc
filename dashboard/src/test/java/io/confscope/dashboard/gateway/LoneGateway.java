package io.confscope.dashboard.gateway;

import io.confscope.dashboard.http.RequestIds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the gateway has for one service, without the rest of the dashboard, and with limits that a test can reach. */
final class LoneGateway implements AutoCloseable {
    static final int CONNECTIONS = 4;
    static final Duration CIRCUIT_DELAY = Duration.ofMillis(300);

    private final Vertx vertx = Vertx.vertx();

    Vertx vertx() {
        return vertx;
    }

    /** Begins to pass on to stats-service, whose replicas listen at these ports; gives its own address. */
    URI to(int... ports) throws Exception {
        List<URI> replicas = Arrays.stream(ports)
                .mapToObj(port -> URI.create("http://127.0.0.1:" + port))
                .toList();
        Upstream upstream = new Upstream(Service.STATS, new Config(replicas), vertx, new SimpleMeterRegistry());
        var server = vertx.createHttpServer().requestHandler(request -> {
            request.response().putHeader(RequestIds.HEADER, "test");
            upstream.handle(request);
        });
        return URI.create(
                "http://127.0.0.1:" + await(server.listen(0, "127.0.0.1")).actualPort());
    }

    /** A port at which nothing listens. */
    static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private record Config(List<URI> statsUrls) implements GatewayConfig {
        @Override
        public URI ingestUrl() {
            throw new UnsupportedOperationException("only stats-service is asked");
        }

        @Override
        public Gateway gateway() {
            return new Limits();
        }
    }

    private record Limits(
            Duration connectTimeout,
            Duration readTimeout,
            Duration silence,
            Duration circuitDelay,
            int connections,
            int waiting)
            implements GatewayConfig.Gateway {
        Limits() {
            this(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20), CIRCUIT_DELAY, CONNECTIONS, 64);
        }
    }
}
