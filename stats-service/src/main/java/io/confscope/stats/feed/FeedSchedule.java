package io.confscope.stats.feed;

import io.confscope.stats.StatsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the feed again and again, on one thread of its own: at an even pace while all is well, at a slower one while
 * it is not, so that a service in trouble is not asked harder than a healthy one. The thread is never interrupted,
 * since an interrupt during a database call would close an H2 store for good.
 */
@ApplicationScoped
class FeedSchedule {

    private static final Logger LOG = Logger.getLogger(FeedSchedule.class);

    private final FeedFollower follower;
    private final FeedState state;
    private final MeterRegistry metrics;
    private final StatsConfig.Feed config;
    private final Thread thread = new Thread(this::run, "feed-follower");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final long started = System.nanoTime();
    // Only that thread uses these.
    private boolean followed;
    private boolean saidToWait;
    private @Nullable FeedFault told;

    FeedSchedule(FeedFollower follower, FeedState state, MeterRegistry metrics, StatsConfig config) {
        this.follower = follower;
        this.state = state;
        this.metrics = metrics;
        this.config = config.feed();
    }

    /** Starts after everything that wants to hear of revisions has started. */
    void start(@Observes @Priority(10_000) StartupEvent event) {
        for (FeedFault fault : FeedFault.values()) {
            metrics.counter("confscope.feed.errors", "reason", fault.id());
        }
        metrics.gauge("confscope.feed.lag.revisions", state, FeedState::lagRevisions);
        metrics.gauge("confscope.feed.lag.seconds", state, FeedState::lagSeconds);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        Duration pause;
        Duration last = config.every();
        do {
            long began = System.nanoTime();
            pause = look() ? config.every() : longer(last);
            last = pause;
            // Waiting in vain for an answer was a pause, too.
            pause = atLeast(config.every(), pause.minusNanos(System.nanoTime() - began));
        } while (!stopsWithin(pause));
    }

    private static Duration atLeast(Duration least, Duration pause) {
        return pause.compareTo(least) < 0 ? least : pause;
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Duration longer(Duration last) {
        Duration twice = last.multipliedBy(2);
        return twice.compareTo(config.longestPause()) < 0 ? twice : config.longestPause();
    }

    private boolean look() {
        try {
            follower.follow(() -> stopping.getCount() == 0);
            followed = true;
            told = null;
            return true;
        } catch (FeedException e) {
            failed(e.fault(), e);
        } catch (RuntimeException e) {
            failed(FeedFault.DATABASE, e);
        }
        return false;
    }

    private void failed(FeedFault fault, RuntimeException failure) {
        if (fault == FeedFault.UNREACHABLE && mayStillStart()) {
            if (!saidToWait) {
                LOG.infof("ingest-service cannot be reached yet; trying again (%s)", failure.getMessage());
                saidToWait = true;
            }
        } else if (told != fault) {
            // The first failure of a kind is told in full; the same one again is only counted.
            LOG.warnf(failure, "The feed of ingest-service cannot be followed (%s); trying again", fault.id());
            told = fault;
        }
        metrics.counter("confscope.feed.errors", "reason", fault.id()).increment();
        state.failed(fault);
    }

    private boolean mayStillStart() {
        return !followed && System.nanoTime() - started < config.startPatience().toNanos();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(config.timeout().plusSeconds(5).toMillis());
        if (thread.isAlive()) {
            LOG.warn("The feed follower is still at work; what it leaves unfinished is taken back at the next start");
        }
    }
}
