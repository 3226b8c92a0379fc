package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator sees of the work on dumps. Every label comes from a closed list. */
@ApplicationScoped
class IngestMetrics {

    private static final String DURATION = "confscope.ingest.duration";

    private final MeterRegistry registry;
    private final AtomicInteger active;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.active = Objects.requireNonNull(registry.gauge("confscope.ingest.active", new AtomicInteger()));
    }

    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    @FunctionalInterface
    interface Task<T, E extends Exception> {
        T run() throws E;
    }

    void started() {
        active.incrementAndGet();
    }

    void ended() {
        active.decrementAndGet();
    }

    void received(long bytes) {
        registry.counter("confscope.ingest.bytes").increment((double) bytes);
    }

    void duplicate(DumpFormat format) {
        dump(format.id(), "duplicate");
    }

    /** An upload that could not be a dump. */
    void refused() {
        dump("unknown", "failed");
    }

    void failed(Dump dump) {
        dump(Objects.requireNonNullElse(dump.format, "unknown"), "failed");
    }

    void over(Dump dump, Counts counts) {
        dump(Objects.requireNonNullElse(dump.format, "unknown"), dump.dryRun ? "checked" : "published");
        registry.counter("confscope.problems", "severity", "error").increment((double) counts.errors());
        registry.counter("confscope.problems", "severity", "warning").increment((double) counts.warnings());
        if (!dump.dryRun) {
            counts.byOutcome().forEach((outcome, n) -> registry.counter("confscope.records", "outcome", outcome)
                    .increment(n));
        }
    }

    private void dump(String format, String outcome) {
        registry.counter("confscope.dumps", "format", format.toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }

    /** Runs a phase of the work on a dump and notes how long it took. */
    <E extends Exception> void timed(String phase, Work<E> work) throws E {
        timedTask(phase, () -> {
            work.run();
            return phase;
        });
    }

    /** Runs a phase that gives something back. */
    <T, E extends Exception> T timedTask(String phase, Task<T, E> work) throws E {
        var sample = Timer.start(registry);
        try {
            return work.run();
        } finally {
            sample.stop(registry.timer(DURATION, "phase", phase));
        }
    }
}
