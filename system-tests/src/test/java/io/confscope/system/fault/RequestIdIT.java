package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.fault.RawHttp.Reply;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer carries the id by which its request is found in the log. */
@ExtendWith(SeededServices.class)
class RequestIdIT {

    private static final String MADE = "[0-9a-f]{8}-[0-9a-z]+";

    private final Services services;

    RequestIdIT(Seeded seeded) {
        this.services = seeded.services();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(Service.INGEST, "GET /api/v1/papers"),
                Arguments.of(Service.INGEST, "GET /api/v1/papers/export?format=ndjson"),
                Arguments.of(Service.INGEST, "GET /api/v1/dumps/d-1/events"),
                Arguments.of(Service.INGEST, "GET /api/v1/dumps/d-1/content"),
                Arguments.of(Service.INGEST, "GET /q/health/ready"),
                Arguments.of(Service.INGEST, "GET /q/openapi"),
                Arguments.of(Service.STATS, "GET /api/v1/stats/topics"),
                Arguments.of(Service.STATS, "GET /api/v1/stats/topics?format=csv"),
                Arguments.of(Service.STATS, "HEAD /api/v1/stats/topics"),
                Arguments.of(Service.STATS, "GET /q/metrics"),
                Arguments.of(Service.DASHBOARD, "GET /"),
                Arguments.of(Service.DASHBOARD, "GET /app/main.js"),
                Arguments.of(Service.DASHBOARD, "GET /api/stats/api/v1/stats/topics"),
                Arguments.of(Service.DASHBOARD, "GET /api/ingest/api/v1/papers/export?format=csv"),
                Arguments.of(Service.DASHBOARD, "GET /q/swagger-ui/"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isGivenAnewOrTakenFromTheRequest(Service service, String line) {
        Api api = services.process(service).api();
        // Twice, for answers that are kept.
        Set<String> made = new HashSet<>();
        for (int time = 0; time < 2; time++) {
            Reply reply = RawHttp.ask(api, line);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.header("x-request-id")).matches(MADE);
            made.add(reply.header("x-request-id"));
        }
        assertThat(made).hasSize(2);
        assertThat(RawHttp.ask(api, line, "X-Request-Id: A.b_c-1").header("x-request-id"))
                .isEqualTo("A.b_c-1");
        assertThat(RawHttp.ask(api, line, "X-Request-Id: two words\"").header("x-request-id"))
                .matches(MADE);
        assertThat(RawHttp.ask(api, line, "X-Request-Id: " + "a".repeat(65)).header("x-request-id"))
                .matches(MADE);
    }

    @Test
    void isThereWhereNothingHasChanged() {
        String tag = RawHttp.ask(services.stats(), "GET /api/v1/stats/topics").header("etag");
        Reply reply = RawHttp.ask(services.stats(), "GET /api/v1/stats/topics", "If-None-Match: " + tag);

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.header("x-request-id")).matches(MADE);
    }

    @Test
    void goesThroughTheDashboardIntoTheLogOfTheServiceThatDidTheWork() {
        String dump = "{\"titleEn\":\"Logged\",\"venue\":\"logged\",\"year\":2026}\n";
        Reply reply = RawHttp.send(
                services.dashboard(),
                "POST /api/ingest/api/v1/dumps?wait=true&dryRun=true&name=logged.jsonl HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\nX-Request-Id: sent-by-a-reader\r\nContent-Length: " + dump.length()
                        + "\r\n\r\n" + dump);
        assertThat(reply.header("x-request-id")).isEqualTo("sent-by-a-reader");

        await("the id in the log").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        services.process(Service.INGEST).logTail())
                .containsPattern("\\(dump-importer\\) \\[sent-by-a-reader] \\[] Dump d-\\d+ \\(logged.jsonl\\)"));
    }
}
