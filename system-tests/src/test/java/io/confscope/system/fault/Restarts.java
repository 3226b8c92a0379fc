package io.confscope.system.fault;

import io.confscope.system.fault.Askers.Asked;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops and kills ingest-service and stats-service at random, starts them again, and remembers when they were away. */
final class Restarts {

    /** How long after a service's return the dashboard may still think that it is away, with something to spare. */
    static final Duration CIRCUIT = Duration.ofSeconds(15);

    private static final long LONGEST_PAUSE_MILLIS = 2000;

    private final Services services;
    private final Random random;
    private final FaultRun run;
    private final List<Away> times = new ArrayList<>();

    private record Away(Service service, long from, long to) {}

    Restarts(Services services, Random random, FaultRun run) {
        this.services = services;
        this.random = random;
        this.run = run;
    }

    /** Restarts one after the other until the time is over, each of the two at least once; then all are there. */
    void goOn(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (times.size() < 2 || System.nanoTime() < end) {
            pause(random.nextLong(LONGEST_PAUSE_MILLIS));
            boolean stats = times.size() < 2 ? times.isEmpty() : random.nextBoolean();
            restart(stats ? Service.STATS : Service.INGEST, random.nextBoolean());
        }
    }

    private void restart(Service service, boolean kill) {
        ServiceProcess process = services.process(service);
        long from = System.currentTimeMillis();
        if (kill) {
            process.kill();
        } else {
            process.stop();
        }
        services.start(service);
        long to = System.currentTimeMillis();
        times.add(new Away(service, from, to));
        run.say("%s %s, ready again after %d ms".formatted(service, kill ? "killed" : "stopped", to - from));
    }

    int count() {
        return times.size();
    }

    /** Whether a service was away at some time between a question and its answer, or shortly before. */
    boolean wasAway(Service service, Asked asked, Duration shortly) {
        long from = asked.atMillis() - shortly.toMillis();
        long to = asked.atMillis() + (long) asked.millis() + 1;
        return times.stream().anyMatch(away -> away.service == service && away.from <= to && away.to >= from);
    }

    private static void pause(long millis) {
        try {
            // The load goes on meanwhile; nothing is waited for.
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
