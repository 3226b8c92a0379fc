package io.confscope.system.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the services log can be read by a program: with CONFSCOPE_LOG_JSON every line is one event, whole. */
class LogsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT =
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} (FATAL|ERROR|WARN|INFO|DEBUG|TRACE) +\\[.*";

    @Test
    void asJsonEveryLineIsAnEventWithItsRequestAndItsStackTrace() throws Exception {
        try (Services services =
                new Services("logs", Map.of("CONFSCOPE_LOG_JSON", "true", "CONFSCOPE_FEED_START_PATIENCE", "0S"))) {
            // Without ingest-service, stats-service tells in full why it cannot follow it.
            services.start(Service.STATS, Service.DASHBOARD);
            await("the failure").atMost(PATIENCE).until(() -> events(services.process(Service.STATS)).stream()
                    .anyMatch(event -> event.path("message").asText().contains("cannot be followed")));
            services.start(Service.INGEST);
            check(services.ingest(), "logged%0Ain+two+lines.jsonl", "a-request");
            services.stop();

            JsonNode failure = events(services.process(Service.STATS)).stream()
                    .filter(event -> event.path("message").asText().contains("cannot be followed"))
                    .findFirst()
                    .orElseThrow();
            assertThat(failure.path("level").asText()).isEqualTo("WARN");
            assertThat(failure.path("stackTrace").asText()).contains("FeedException", "\n\tat ");
            assertThat(events(services.process(Service.INGEST))).anySatisfy(event -> assertThat(
                            event.path("mdc").path("requestId").asText())
                    .isEqualTo("a-request"));
            assertThat(events(services.process(Service.DASHBOARD))).isNotEmpty();
        }
    }

    @Test
    void asTextEveryEventBeginsALineAndOnlyAStackTraceFollowsIt() throws Exception {
        try (Services services = new Services("logs", Map.of("CONFSCOPE_FEED_START_PATIENCE", "0S"))) {
            services.start(Service.STATS);
            ServiceProcess stats = services.process(Service.STATS);
            await("the failure").atMost(PATIENCE).until(() -> stats.logLines().stream()
                    .anyMatch(line -> line.contains("cannot be followed")));
            services.start(Service.INGEST);
            check(services.ingest(), "logged%0A2026-01-01+00:00:00,000+INFO++[forged].jsonl", "another-request");
            services.stop();

            for (Service service : List.of(Service.STATS, Service.INGEST)) {
                assertThat(services.process(service).logLines()).allSatisfy(line -> assertThat(line)
                        .matches(EVENT + "|\\tat .*|\\t\\.\\.\\. \\d+ more|\\t?Caused by: .*|\\t?Suppressed: .*|"
                                + "[\\w.$]+(Exception|Error)(: .*)?|"));
            }
            assertThat(services.process(Service.INGEST).logLines())
                    .noneMatch(line -> line.startsWith("2026-01-01 00:00:00,000"))
                    .anyMatch(line -> line.contains("[another-request]"));
        }
    }

    /** Uploads a dump for a look, whose name is in the address as given. */
    private static void check(Api ingest, String name, String requestId) throws IOException, InterruptedException {
        URI address = ingest.base().resolve("/api/v1/dumps?wait=true&dryRun=true&name=" + name);
        HttpRequest upload = HttpRequest.newBuilder(address)
                .header("X-Request-Id", requestId)
                .POST(BodyPublishers.ofString("{\"title\":\"Logged\",\"venue\":\"logged\",\"year\":2026}\n"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(upload, BodyHandlers.ofString())
                        .statusCode())
                .isLessThan(500);
    }

    private static List<JsonNode> events(ServiceProcess service) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : service.logLines()) {
            events.add(JSON.readTree(line));
            assertThat(events.get(events.size() - 1).isObject()).as(line).isTrue();
        }
        return events;
    }
}
