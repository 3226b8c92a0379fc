package io.confscope.stats.dataset;

import io.confscope.stats.feed.RevisionFollowed;
import io.confscope.stats.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The current revision, swapped as a whole when the next one is ready, and the past ones. */
@ApplicationScoped
public class Datasets {

    private static final Logger LOG = Logger.getLogger(Datasets.class);

    /** Less than an operator waits before he kills. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final DatasetLoader loader;
    private final PastDatasets past;
    private final Snapshots snapshots;
    private final Waiters waiters = new Waiters();
    private final Timer buildDuration;
    private volatile Dataset current;
    private CompletableFuture<Void> keeping = CompletableFuture.completedFuture(null);

    Datasets(DatasetLoader loader, PastDatasets past, Snapshots snapshots, MeterRegistry metrics) {
        this.loader = loader;
        this.past = past;
        this.snapshots = snapshots;
        this.buildDuration = metrics.timer("confscope.cube.build.duration");
        this.current = loader.empty();
        metrics.gauge("confscope.revision", this, now -> now.current.revision().number());
        metrics.gauge("confscope.cube.cells", this, now -> now.current.cube().size());
        metrics.gauge("confscope.cube.bytes", this, now -> now.current.bytes());
    }

    /** The last revision that is whole; the empty revision 0 before the first. Never waits. */
    public Dataset current() {
        return current;
    }

    /** A past revision, or empty if there is no such one. */
    public Uni<Optional<Dataset>> at(long revision) {
        Dataset now = current;
        if (revision == now.revision().number() && revision > 0) {
            return Uni.createFrom().item(Optional.of(now));
        }
        if (revision < 1 || revision > now.revision().number()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return past.at(revision);
    }

    /**
     * The current revision once it is at least the given one. No thread waits.
     *
     * @return fails with a {@link Problem} if it is not reached in time
     */
    public Uni<Dataset> reached(long revision, Duration longestWait) {
        if (current.revision().number() >= revision) {
            return Uni.createFrom().item(this::current);
        }
        return waiters.waitFor(revision, () -> current.revision().number())
                .ifNoItem()
                .after(longestWait)
                .failWith(() -> Problem.notYet("Revision " + revision + " was not reached within "
                        + longestWait.toSeconds() + " s; the current one is "
                        + current.revision().number() + "."))
                .map(reached -> current);
    }

    void start(@Observes @Priority(1_000) StartupEvent event) {
        follow(new RevisionFollowed(loader.latest()));
    }

    /** Builds the new dataset beside the old one. */
    void follow(@Observes RevisionFollowed followed) {
        Revision wanted = loader.revision(followed.revision()).orElse(Revision.NONE);
        Dataset before = current;
        if (wanted.equals(before.revision())) {
            return;
        }
        Optional<Dataset> built = buildDuration.record(() -> build(before, wanted.number()));
        swap(before, built != null && built.isPresent() ? built.get() : loader.empty());
        if (wanted.number() <= before.revision().number()) {
            past.forget();
        }
        waiters.reached(wanted.number());
    }

    /** In one step: a stop that comes once the dataset is seen must not miss that its counts are still to be kept. */
    private synchronized void swap(Dataset before, Dataset now) {
        current = now;
        keeping = keeping.thenRunAsync(() -> afterSwap(before, now), Infrastructure.getDefaultWorkerPool());
    }

    private synchronized CompletableFuture<Void> keeping() {
        return keeping;
    }

    /** A stop right after a start, or after a revision, waits until the counts are kept. Stops after the follower. */
    void stop(@Observes @Priority(10_000) ShutdownEvent event) {
        try {
            keeping().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The counts of the last revision were not kept; the next start counts again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Dataset> build(Dataset before, long number) {
        boolean isLater =
                before.revision().number() > 0 && number > before.revision().number();
        boolean isFirst = before.revision().number() == 0;
        Optional<Dataset> quick =
                isLater ? loader.advance(before, number) : isFirst ? loader.restore(number) : Optional.empty();
        return quick.or(() -> loader.load(number));
    }

    /** The counts first: what makes the next start fast must not wait for what makes coming questions fast. */
    private void afterSwap(Dataset before, Dataset now) {
        keep(now);
        Infrastructure.getDefaultWorkerPool().execute(() -> now.prepare(before));
    }

    private void keep(Dataset now) {
        // While many revisions come in a row only the last is worth keeping.
        if (now == current && now.revision().number() > 0) {
            try {
                snapshots.keep(now);
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "The counts of revision %d were not kept; the next start counts again",
                        now.revision().number());
            }
        }
    }
}
