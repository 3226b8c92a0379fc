package io.confscope.system.operations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/metrics.md says exactly what the services measure, and a dump cannot add to it. */
@ExtendWith(SeededServices.class)
class MetricsIT {

    /** Of a dry run, so that there is something to measure in a service that was started again, and nothing is published. */
    private static final byte[] DUMP =
            """
            {"id":"x1","venue":"metriclabelvenue","year":2031,"title":"metriclabeltitle one","abstract":"We use CT.","topicAsWritten":"metriclabeltopic"}
            {"id":"x2","venue":"metriclabelvenue","year":2031,"title":"metriclabeltitle two"}
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final Services services;

    MetricsIT(Seeded seeded) {
        this.services = seeded.services();
    }

    @BeforeEach
    void askEachServiceSomething() {
        services.stats().get("/api/v1/stats?by=topic");
        services.dashboard().get("/api/stats/api/v1/stats?by=topic");
        services.ingest().get("/api/v1/papers");
        assertThat(services.ingest().dryRun("metriclabel.jsonl", DUMP).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void measuresWhatIsDocumentedAndNothingElse(Service service) throws IOException {
        Set<String> documented =
                documented(service).stream().map(DocumentedMetric::name).collect(toSet());

        assertThat(own(service).stream().map(Sample::metric).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @ParameterizedTest
    @EnumSource
    void labelsComeFromTheDocumentedLists(Service service) throws IOException {
        for (DocumentedMetric metric : documented(service)) {
            own(service).stream()
                    .filter(sample -> sample.metric().equals(metric.name()))
                    .forEach(sample -> {
                        assertThat(sample.kinds())
                                .as(sample.toString())
                                .isEqualTo(metric.labels().keySet());
                        metric.labels().forEach((label, values) -> {
                            if (!values.isEmpty()) {
                                assertThat(values)
                                        .as(sample.toString())
                                        .contains(sample.labels().get(label));
                            }
                        });
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsHaveTheDocumentedBounds(Service service) {
        assertThat(scrape(service).stream()
                        .filter(sample -> sample.name().equals("http_server_requests_seconds_bucket"))
                        .map(sample -> sample.labels().get("le"))
                        .collect(toSet()))
                .containsExactlyInAnyOrder(
                        "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf");
    }

    @Test
    void noTextOfADumpBecomesALabel() {
        services.ingest().get("/api/v1/papers?edition=metriclabelvenue-2031");
        services.ingest().get("/api/v1/papers/metriclabelvenue-2031-000000000000");
        services.ingest().get("/api/v1/metriclabelpath");
        services.stats().get("/api/v1/stats?edition=metriclabelvenue-2031&metriclabelparameter=1");
        services.dashboard().get("/metriclabelpath");

        for (Service service : Service.values()) {
            assertThat(services.process(service).api().get("/q/metrics").body()).doesNotContain("metriclabel");
        }
    }

    private static List<DocumentedMetric> documented(Service service) throws IOException {
        return DocumentedMetric.all().stream()
                .filter(metric -> metric.service() == service)
                .toList();
    }

    private List<Sample> own(Service service) {
        return scrape(service).stream()
                .filter(sample -> sample.name().startsWith("confscope_"))
                .toList();
    }

    private List<Sample> scrape(Service service) {
        return Sample.of(services.process(service).api().get("/q/metrics").body());
    }
}
