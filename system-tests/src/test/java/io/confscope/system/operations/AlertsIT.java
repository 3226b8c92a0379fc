package io.confscope.system.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The rules and the Grafana dashboard that ship, asked of a real Prometheus over real services. */
@EnabledIf(
        value = "io.confscope.system.operations.Prometheus#isInstalled",
        disabledReason = "needs prometheus and promtool (Debian's package prometheus)")
class AlertsIT {

    private static final Path PROMETHEUS = Checkout.root().resolve("ops/prometheus");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Services services;
    private static Prometheus prometheus;

    @BeforeAll
    static void start() throws IOException {
        services = new Services("alerts").start();
        services.ingest().upload("seed.txt", Files.readAllBytes(Checkout.seed()));
        prometheus = Prometheus.over(services);
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        services.close();
    }

    @Test
    void theShippedRulesPassTheirTests() throws Exception {
        assertThat(promtool("check", "config", "prometheus.yml")).contains("SUCCESS");
        try (Stream<Path> tests = Files.list(PROMETHEUS.resolve("tests"))) {
            for (Path test : tests.toList()) {
                assertThat(promtool("test", "rules", test.toString())).contains("SUCCESS");
            }
        }
    }

    @Test
    void everyQueryOfTheDashboardFindsItsSeries() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(PROMETHEUS
                        .resolveSibling("grafana/dashboards/confscope.json")
                        .toFile());
        List<String> queries = new ArrayList<>();
        dashboard.findValues("expr").forEach(query -> queries.add(query.asText()));
        assertThat(queries).hasSizeGreaterThan(30);

        for (String query : queries) {
            // What a dashboard's variables stand for; an annotation shows nothing while nothing happens.
            String asked = query.replace("$__rate_interval", "1m").replace("$__interval", "1m");
            if (asked.startsWith("ALERTS") || asked.startsWith("changes(")) {
                prometheus.query(asked);
                continue;
            }
            await(asked).atMost(PATIENCE).until(() -> {
                services.stats().get("/api/v1/stats?by=topic");
                services.dashboard().get("/api/stats/api/v1/stats?by=topic");
                services.ingest().get("/api/v1/papers");
                // Failures are rare: a share of them counts as found when all requests are.
                return !prometheus.query(withoutFailures(asked)).isEmpty();
            });
        }
    }

    @Test
    void aKilledServiceIsReportedAndItsReturnToo() {
        await("all are up, and known to be")
                .atMost(PATIENCE)
                .until(() -> prometheus.query("up == 1").size() == 3
                        && prometheus.query("ALERTS{alertname=\"ServiceDown\"}").isEmpty());

        services.process(Service.STATS).kill();

        await("the alert").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        prometheus.query("ALERTS{alertname=\"ServiceDown\", job=\"stats\", alertstate=\"firing\"}"))
                .hasSize(1));
        services.start(Service.STATS);
        await("silence").atMost(PATIENCE).until(() -> prometheus
                .query("ALERTS{alertname=\"ServiceDown\"}")
                .isEmpty());
    }

    private static String withoutFailures(String query) {
        return query.replace(", status=~\"5..\"", "");
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
