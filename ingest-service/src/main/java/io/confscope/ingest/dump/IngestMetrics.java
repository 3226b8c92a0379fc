package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator sees of the work on dumps. Every label comes from a closed list. */
@ApplicationScoped
class IngestMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger active;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.active = Objects.requireNonNull(registry.gauge("confscope.ingest.active", new AtomicInteger()));
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

    /** Notes how long a phase of the work on a dump took. */
    void spent(String phase, long nanos) {
        registry.timer("confscope.ingest.duration", "phase", phase).record(nanos, TimeUnit.NANOSECONDS);
    }
}
