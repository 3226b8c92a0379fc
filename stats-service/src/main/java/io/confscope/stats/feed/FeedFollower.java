package io.confscope.stats.feed;

import io.confscope.stats.StatsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Brings the database up to what ingest-service has published: revision by revision, in order, each one whole. */
@ApplicationScoped
class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);

    private final FeedClient client;
    private final FeedStore store;
    private final FeedState state;
    private final Event<RevisionFollowed> followed;
    private final MeterRegistry metrics;
    private final long showEveryNanos;
    private long shownAt = System.nanoTime();

    FeedFollower(
            FeedClient client,
            FeedStore store,
            FeedState state,
            Event<RevisionFollowed> followed,
            MeterRegistry metrics,
            StatsConfig config) {
        this.client = client;
        this.store = store;
        this.state = state;
        this.followed = followed;
        this.metrics = metrics;
        this.showEveryNanos = config.feed().showEvery().toNanos();
    }

    /**
     * Looks once. What an earlier look left unfinished is taken back first, so looking again is always right.
     *
     * @param stopping asked between two batches; once true, the revision under way is left for the next start
     */
    void follow(BooleanSupplier stopping) {
        Optional<PublishedRevision> current = store.current();
        // The revision before ours is asked for, so that ours must come first: the proof that it is still the same one.
        List<FeedRevision> published =
                client.revisionsAfter(current.map(known -> known.revision - 1).orElse(0L));
        if (current.isPresent()) {
            if (published.isEmpty() || !published.get(0).is(current.get())) {
                startOver(current.get());
                published = client.revisionsAfter(0);
                current = Optional.empty();
            } else {
                published = published.subList(1, published.size());
            }
        }
        long from = current.map(known -> known.revision).orElse(0L);
        long reached = published.isEmpty() ? from : apply(from, published, stopping);
        show(reached);
        if (published.isEmpty() || reached == last(published)) {
            state.followed(reached);
        }
    }

    private void startOver(PublishedRevision known) {
        state.failed(FeedFault.WIPED);
        metrics.counter("confscope.feed.errors", "reason", FeedFault.WIPED.id()).increment();
        LOG.warnf(
                "ingest-service no longer has revision %d of %s: it was emptied or replaced. Reading all of it anew.",
                known.revision, known.publishedAt);
        store.wipe();
        show(0);
    }

    private void show(long revision) {
        followed.fire(new RevisionFollowed(revision));
        shownAt = System.nanoTime();
    }

    /** A long way is shown in parts; also what was reached before a look that failed. */
    private void showIfDue(long revision) {
        if (System.nanoTime() - shownAt >= showEveryNanos) {
            show(revision);
        }
    }

    private long apply(long from, List<FeedRevision> published, BooleanSupplier stopping) {
        state.announced(from, last(published));
        showIfDue(from);
        store.discardAfter(from);
        ChangeReader changes = new ChangeReader(client, from);
        long reached = from;
        for (FeedRevision revision : published) {
            for (List<Change> batch = changes.nextOf(revision.revision());
                    !batch.isEmpty();
                    batch = changes.nextOf(revision.revision())) {
                if (stopping.getAsBoolean()) {
                    return reached;
                }
                store.write(revision.revision(), batch);
            }
            // Asked for by its revision, so that a copy made anew years later names every term as this one does.
            store.publish(revision, client.vocabularyAt(revision.revision()));
            reached = revision.revision();
            state.announced(reached, last(published));
            showIfDue(reached);
        }
        LOG.infof("Followed ingest-service to revision %d", reached);
        return reached;
    }

    private static long last(List<FeedRevision> published) {
        return published.get(published.size() - 1).revision();
    }
}
