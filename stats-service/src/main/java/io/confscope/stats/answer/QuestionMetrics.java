package io.confscope.stats.answer;

import io.confscope.stats.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How many questions of each kind were asked, how they ended, and how long it took. */
@ApplicationScoped
class QuestionMetrics {

    private final MeterRegistry registry;
    private final Map<String, Map<String, Timer>> timers = new ConcurrentHashMap<>();

    QuestionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(String endpoint, boolean known, long startNanos) {
        record(endpoint, known ? "not-modified" : "answered", startNanos);
    }

    void failed(String endpoint, long startNanos, Throwable failure) {
        boolean refused = failure instanceof Problem problem && problem.status() < 500;
        record(endpoint, refused ? "refused" : "failed", startNanos);
    }

    private void record(String endpoint, String outcome, long startNanos) {
        timers.computeIfAbsent(endpoint, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        outcome, name -> registry.timer("confscope.questions", "endpoint", endpoint, "outcome", name))
                .record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
}
