package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator sees of the work on dumps. Every label comes from a closed list. */
@Startup
@ApplicationScoped
class IngestMetrics {

    private static final String UNKNOWN = "unknown";
    private static final List<String> PHASES = List.of("receive", "read", "tag", "store", "publish");
    private static final List<String> OUTCOMES = List.of("published", "duplicate", "checked", "failed");

    private final MeterRegistry registry;
    private final AtomicInteger active;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.active = Objects.requireNonNull(registry.gauge("confscope.ingest.active", new AtomicInteger()));
        // A counter that appears with its first count shows no increase: each is there, with 0, from the start.
        received(0);
        problems("error", 0);
        problems("warning", 0);
        records(new Counts());
        records("rejected", 0);
        PHASES.forEach(this::duration);
        for (String outcome : OUTCOMES) {
            Arrays.stream(DumpFormat.values()).forEach(format -> dumps(format.id(), outcome));
        }
        dumps(UNKNOWN, "failed");
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
        dumps(format.id(), "duplicate").increment();
    }

    /** An upload that could not be a dump, or did not come whole, or could not be kept. */
    void refused() {
        dumps(UNKNOWN, "failed").increment();
    }

    void failed(Dump dump) {
        dumps(formatOf(dump), "failed").increment();
    }

    void over(Dump dump, Counts counts) {
        dumps(formatOf(dump), dump.dryRun ? "checked" : "published").increment();
        notUnderstood(dump, counts);
        if (!dump.dryRun) {
            records(counts);
        }
    }

    /** What was wrong with a dump, be it published or failed for that. */
    void notUnderstood(Dump dump, Counts counts) {
        problems("error", counts.errors());
        problems("warning", counts.warnings());
        if (!dump.dryRun) {
            records("rejected", counts.rejectedRecords());
        }
    }

    private static String formatOf(Dump dump) {
        return Objects.requireNonNullElse(dump.format, UNKNOWN).toLowerCase(Locale.ROOT);
    }

    private Counter dumps(String format, String outcome) {
        return registry.counter("confscope.dumps", "format", format, "outcome", outcome);
    }

    private void problems(String severity, long count) {
        registry.counter("confscope.problems", "severity", severity).increment((double) count);
    }

    private void records(Counts counts) {
        counts.stored().forEach(this::records);
    }

    private void records(String outcome, long count) {
        registry.counter("confscope.records", "outcome", outcome).increment((double) count);
    }

    /** Notes how long a phase of the work on a dump took. */
    void spent(String phase, long nanos) {
        duration(phase).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer duration(String phase) {
        return registry.timer("confscope.ingest.duration", "phase", phase);
    }
}
