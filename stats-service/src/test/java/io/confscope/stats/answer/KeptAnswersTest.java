package io.confscope.stats.answer;

import static io.confscope.stats.fake.Service.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks again gets what the first one got. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class KeptAnswersTest {

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    private final MeterRegistry metrics;

    KeptAnswersTest(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @BeforeEach
    void seed() {
        Service.showSeed(ingest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stats/topics?lang=zh",
                "/api/v1/stats?by=topic,code&format=csv",
                "/api/v1/trends?by=modality&format=ndjson",
                "/api/v1/stats/modalities?format=jsonstat",
                "/api/v1/diff?from=1&to=1",
            })
    void theSecondAnswerEqualsTheFirst(String address) {
        double hits = kept("hit");
        Response first = get(address);
        Response second = get(address);

        assertEquals(200, first.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(headers(first), headers(second));
        assertEquals(hits + 1, kept("hit"));

        Response known = given().header("If-None-Match", "\"other\", W/" + first.header("ETag"))
                .get(address);
        assertEquals(304, known.statusCode());
        assertEquals("", known.asString());
        assertEquals(first.header("ETag"), known.header("ETag"));
    }

    @Test
    void anAnswerIsKeptForTheFormatThatWasAccepted() {
        get("/api/v1/stats/topics");

        assertEquals(
                "text/csv;charset=UTF-8;header=present",
                given().accept("text/csv").get("/api/v1/stats/topics").contentType());
    }

    @Test
    void aNewRevisionEndsWhatWasKept() {
        String before = get("/api/v1/stats/topics").asString();
        ingest.publish(Samples.random(30, new Random(6)));
        Service.reach(2);

        assertNotEquals(before, get("/api/v1/stats/topics").asString());
    }

    @Test
    void aQuestionIsCountedOnceWhetherItsAnswerWasKeptOrMade() {
        double answered = answered();
        double made = kept("miss");
        double kept = kept("hit");

        get("/api/v1/stats/presentations?lang=en");
        get("/api/v1/stats/presentations?lang=en");
        get("/api/v1/stats/presentations?lang=en");

        assertEquals(answered + 3, answered());
        assertEquals(made + 1, kept("miss"));
        assertEquals(kept + 2, kept("hit"));
    }

    @Test
    void aRefusedQuestionIsRefusedAgain() {
        for (int time = 0; time < 2; time++) {
            assertEquals(400, get("/api/v1/stats/topics?no=such").statusCode());
        }
    }

    private double kept(String result) {
        return metrics.counter("confscope.answers.cached", "result", result).count();
    }

    private double answered() {
        return metrics.timer("confscope.questions", "endpoint", "presentations", "outcome", "answered")
                .count();
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        // Of the request, not of the answer.
        assertNotNull(headers.remove("X-Request-Id"));
        return headers;
    }
}
