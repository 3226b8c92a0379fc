package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.fault.Askers.Asked;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ingest-service says, stats-service answers from its own data at once, says what is wrong, and catches up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LyingIngestIT {

    private static final int PAPERS = 50;
    private static final double AT_ONCE_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** One of each kind; the long form tells all. */
    private static final Set<Lie> SHORT_FORM = EnumSet.of(
            Lie.SILENT,
            Lie.SLOW,
            Lie.BREAKS_OFF,
            Lie.SPEAKS_NO_HTTP,
            Lie.CUT_JSON,
            Lie.DEEP_JSON,
            Lie.WRONG_ORDER,
            Lie.ENDLESS_PAGES,
            Lie.ENDLESS_BODY);

    private static final List<String> QUESTIONS = List.of(
            "/api/v1/stats/topics?asOf=1",
            "/api/v1/stats?by=modality,presentation&decision=any",
            "/api/v1/trends?by=modality&measure=share",
            "/api/v1/editions",
            "/q/health/ready");

    private final LyingUpstream ingest = new LyingUpstream();
    private final FaultRun run = FaultRun.of("lying-ingest", 1);
    /** Shorter than usual, but an endless answer must come to its limit within it. */
    private final Services services = new Services(
            "lying-ingest",
            run.isLong()
                    ? Map.of("CONFSCOPE_INGEST_URL", ingest.url())
                    : Map.of("CONFSCOPE_INGEST_URL", ingest.url(), "CONFSCOPE_FEED_TIMEOUT", "3S"));

    private int published;

    @BeforeAll
    void start() {
        ingest.standBefore(services.ingest());
        services.start(Service.INGEST, Service.STATS);
        publish();
        await("figures").atMost(PATIENCE).until(() -> revision() == published);
    }

    @AfterAll
    void stop() throws IOException {
        services.close();
        ingest.close();
    }

    Set<Lie> lies() {
        return run.isLong() ? EnumSet.allOf(Lie.class) : SHORT_FORM;
    }

    @ParameterizedTest
    @MethodSource("lies")
    void isNotBelievedAndWhatItHeldBackFollows(Lie lie) {
        long before = errors(lie);
        List<Asked> asked;
        ingest.tell(lie);
        publish();
        try (Askers askers = new Askers(services.stats(), 2, QUESTIONS)) {
            await("the reason in the metrics").atMost(PATIENCE).until(() -> errors(lie) > before);
            await("the reason in its health").atMost(PATIENCE).until(() -> feed().equals(lie.reason()));
            assertThat(revision()).isEqualTo(published - 1);
            asked = askers.end();
        }

        ingest.tellTheTruth();
        long told = System.nanoTime();
        await("all that came meanwhile").atMost(PATIENCE).until(() -> revision() == published);
        long caughtUp = (System.nanoTime() - told) / 1_000_000;
        assertThat(papers()).isEqualTo((long) published * PAPERS);
        await("health").atMost(PATIENCE).until(() -> feed().equals("following"));

        assertThat(asked).filteredOn(question -> question.status() != 200).isEmpty();
        double slowest = Askers.percentile(asked, 99);
        run.say("%s: %d questions answered, p99 %.0f ms; caught up after %d ms"
                .formatted(lie, asked.size(), slowest, caughtUp));
        if (run.isLong()) {
            assertThat(slowest).as("p99 in ms").isLessThan(AT_ONCE_MILLIS);
        }
    }

    private void publish() {
        MadeDump dump = new MadeDump("lies" + ++published, PAPERS);
        assertThat(services.ingest().upload(dump.name(), dump.bytes()).status()).isEqualTo(201);
    }

    private long errors(Lie lie) {
        String counter = "confscope_feed_errors_total{reason=\"" + lie.reason() + "\"} ";
        return services.stats()
                .get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(counter))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(counter.length())))
                .sum();
    }

    /** What the health answer says of the feed. */
    private String feed() {
        JsonNode checks = services.stats().get("/q/health/ready").json().path("checks");
        return checks.findPath("feed").asText();
    }

    private long revision() {
        return total().path("dataset").path("revision").asLong();
    }

    private long papers() {
        return total().path("total").path("papers").asLong();
    }

    private JsonNode total() {
        return services.stats().get("/api/v1/stats?decision=any").json();
    }
}
