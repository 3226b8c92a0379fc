package io.confscope.stats.answer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Buckets for the durations of requests: without them no quantile can be computed over several processes. */
@Singleton
class HttpBuckets {

    private static final double[] NANOSECONDS = DoubleStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .map(millis -> millis * Duration.ofMillis(1).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(NANOSECONDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    void version(
            @Observes StartupEvent event,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        metrics.gauge("confscope.build", List.of(Tag.of("version", version)), 1);
    }
}
