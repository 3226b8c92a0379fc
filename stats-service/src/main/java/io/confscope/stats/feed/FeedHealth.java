package io.confscope.stats.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers a real query. What the feed is doing stands beside it as data: a service that cannot
 * reach ingest-service still answers from what it has.
 */
@Readiness
@ApplicationScoped
class FeedHealth implements HealthCheck {

    private final FeedStore store;
    private final FeedState state;

    FeedHealth(FeedStore store, FeedState state) {
        this.store = store;
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database and feed");
        FeedState.Snapshot feed = state.snapshot();
        FeedFault fault = feed.fault();
        response.withData("feed", fault == null ? "following" : fault.id())
                .withData("lagRevisions", state.lagRevisions())
                .withData("upToDateAt", feed.upToDateAt().toString());
        try {
            long revision = store.current().map(current -> current.revision).orElse(0L);
            return response.withData("revision", revision).up().build();
        } catch (RuntimeException e) {
            // The cause is the operator's to read in the log of the pool; the answer says what is broken.
            return response.withData("database", "does not answer a query")
                    .down()
                    .build();
        }
    }
}
