package io.confscope.dashboard.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where the services are, and how long the dashboard waits for them. */
@ConfigMapping(prefix = "confscope")
public interface GatewayConfig {

    @WithName("ingest.url")
    @WithDefault("http://127.0.0.1:8081")
    URI ingestUrl();

    /** One address, or the addresses of all replicas, divided by commas. */
    @WithName("stats.url")
    @WithDefault("http://127.0.0.1:8082")
    List<URI> statsUrls();

    Gateway gateway();

    /** Where a service's replicas are; ingest-service has one only. */
    default List<URI> urls(Service service) {
        return switch (service) {
            case INGEST -> List.of(ingestUrl());
            case STATS -> statsUrls();
        };
    }

    /** The limits of each replica of a service. */
    interface Gateway {
        @WithDefault("2S")
        Duration connectTimeout();

        /** From the request of a read to the head of its answer; more than the 10 s of {@code minRevision}. */
        @WithDefault("30S")
        Duration readTimeout();

        /** The longest silence on a connection: an upload that is being stored, a stream without an event. */
        @WithDefault("10M")
        Duration silence();

        /** How long a circuit stays open before one request may try again. */
        @WithDefault("3S")
        Duration circuitDelay();

        /** Connections for each kind of {@link Traffic}, and as many for reads that are asked again. */
        @WithDefault("128")
        int connections();

        /** Requests that may wait for a connection; the next one is answered 503. */
        @WithDefault("512")
        int waiting();
    }
}
