package io.confscope.stats.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far behind ingest-service this service is, as far as it knows. */
@ApplicationScoped
public class FeedState {

    private final Clock clock = Clock.systemUTC();
    private volatile Snapshot snapshot = new Snapshot(0, 0, clock.instant(), null);

    /**
     * What is known at one moment.
     *
     * @param followed the last revision in the database
     * @param announced the last revision that ingest-service is known to have
     * @param upToDateAt when the two were last known to be the same; at first the start of the service
     * @param fault why the last look at the feed failed; null if it did not
     */
    public record Snapshot(long followed, long announced, Instant upToDateAt, @Nullable FeedFault fault) {}

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Revisions that ingest-service has and this service has not. */
    public long lagRevisions() {
        Snapshot now = snapshot;
        return Math.max(0, now.announced - now.followed);
    }

    /** For how long this service has not known itself to be up to date; less than a poll's pause is none. */
    public double lagSeconds() {
        Snapshot now = snapshot;
        if (now.fault == null && now.followed == now.announced) {
            return 0;
        }
        return Math.max(0, Duration.between(now.upToDateAt, clock.instant()).toMillis()) / 1000.0;
    }

    void announced(long followed, long announced) {
        snapshot = new Snapshot(followed, announced, snapshot.upToDateAt, snapshot.fault);
    }

    void followed(long revision) {
        snapshot = new Snapshot(revision, revision, clock.instant(), null);
    }

    void failed(FeedFault fault) {
        Snapshot last = snapshot;
        snapshot = new Snapshot(last.followed, last.announced, last.upToDateAt, fault);
    }
}
