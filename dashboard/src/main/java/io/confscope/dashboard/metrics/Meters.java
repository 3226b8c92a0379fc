package io.confscope.dashboard.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The buckets of the timers, without which no quantile can be computed, and the build's gauge. */
@ApplicationScoped
class Meters {
    private static final Set<String> WITH_BUCKETS = Set.of("http.server.requests", "confscope.upstream.requests");
    private static final double NANOS_PER_MILLI = 1_000_000;

    @Produces
    @Singleton
    MeterFilter buckets() {
        double[] bounds = DoubleStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
                .map(millis -> millis * NANOS_PER_MILLI)
                .toArray();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return WITH_BUCKETS.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(bounds)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    void build(
            @Observes StartupEvent started,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        Gauge.builder("confscope.build", () -> 1)
                .description("Always 1; its label says which build runs")
                .tag("version", version)
                .register(registry);
    }
}
