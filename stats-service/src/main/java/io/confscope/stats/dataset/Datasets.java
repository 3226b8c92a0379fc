package io.confscope.stats.dataset;

import io.confscope.stats.feed.RevisionFollowed;
import io.confscope.stats.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** The current revision, swapped as a whole when the next one is ready, and the past ones. */
@ApplicationScoped
public class Datasets {

    private final DatasetLoader loader;
    private final PastDatasets past;
    private final Waiters waiters = new Waiters();
    private final Timer buildDuration;
    private volatile Dataset current;

    Datasets(DatasetLoader loader, PastDatasets past, MeterRegistry metrics) {
        this.loader = loader;
        this.past = past;
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
        current = built != null && built.isPresent() ? built.get() : loader.empty();
        if (wanted.number() <= before.revision().number()) {
            past.forget();
        }
        waiters.reached(wanted.number());
        Dataset now = current;
        Infrastructure.getDefaultWorkerPool().execute(() -> now.prepare(before));
    }

    private Optional<Dataset> build(Dataset before, long number) {
        boolean isLater =
                before.revision().number() > 0 && number > before.revision().number();
        return isLater ? loader.advance(before, number).or(() -> loader.load(number)) : loader.load(number);
    }
}
