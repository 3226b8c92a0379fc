package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** While the disk of stats-service is full it answers from what it has; as soon as it is not, it catches up. */
class FullStatsDiskIT {

    private static final int DISK = 16;
    private static final int PAPERS = 200;
    private static final int READERS = 3;
    private static final int FAILURES = 3;
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(1);
    private static final String FAILED_TO_STORE = "confscope_feed_errors_total{reason=\"database\"}";
    /** Answers are kept, so each asks for another page. */
    private static final List<String> FROM_THE_STORE = IntStream.rangeClosed(1, 1000)
            .mapToObj(limit -> "/api/v1/diff?from=1&to=2&limit=" + limit)
            .toList();

    private static final List<String> QUESTIONS = List.of(
            "/api/v1/stats/topics",
            "/api/v1/stats?by=modality,presentation&decision=any",
            "/api/v1/stats/topics?asOf=1",
            "/api/v1/trends?by=modality&measure=share",
            "/api/v1/diff?from=1&to=2",
            "/api/v1/editions",
            "/api/v1/facets");

    @Test
    void figuresStayAndAllThatCameMeanwhileFollows() throws IOException {
        Services services = new Services("full-stats-disk");
        try (SmallDisk disk = SmallDisk.at(services.data().resolve("stats"), DISK);
                services) {
            services.start(Service.INGEST, Service.STATS);
            publish(services, "first");
            publish(services, "second");
            await("figures").atMost(CAUGHT_UP_WITHIN).until(() -> revision(services) == 2);
            List<JsonNode> figures = answers(services);

            disk.fill();
            List<Askers.Asked> read;
            try (Askers readers = new Askers(services.stats(), READERS, FROM_THE_STORE)) {
                publish(services, "third");
                await("the fault in the metrics").atMost(CAUGHT_UP_WITHIN).until(() -> failuresToStore(services) > 0);
                assertThat(answers(services)).isEqualTo(figures);
                assertThat(services.stats().get("/q/health/live").status()).isEqualTo(200);
                await("further faults").atMost(CAUGHT_UP_WITHIN).until(() -> failuresToStore(services) >= FAILURES);
                read = readers.end();
            }
            assertThat(read).as("reads meanwhile").isNotEmpty().allSatisfy(each -> assertThat(each.status())
                    .as(each.question() + " " + each.body())
                    .isEqualTo(200));

            disk.free();
            await("what came meanwhile").atMost(CAUGHT_UP_WITHIN).until(() -> revision(services) == 3);
            assertThat(papers(services)).isEqualTo(3 * PAPERS);
            if (FaultRun.of("full-stats-disk", 1).isLong()) {
                assertThatAllIsKeptOverAKill(services);
            }
        }
    }

    private static void publish(Services services, String venue) {
        MadeDump dump = new MadeDump(venue, PAPERS);
        assertThat(services.ingest().upload(dump.name(), dump.bytes()).status()).isEqualTo(201);
    }

    /** It can't be asked of ingest-service again. */
    private static void assertThatAllIsKeptOverAKill(Services services) {
        services.process(Service.INGEST).stop();
        services.process(Service.STATS).kill();
        services.start(Service.STATS);
        assertThat(papers(services)).as("papers kept").isEqualTo(3 * PAPERS);
    }

    private static double failuresToStore(Services services) {
        return services.stats()
                .get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(FAILED_TO_STORE))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<JsonNode> answers(Services services) {
        return QUESTIONS.stream()
                .map(question -> services.stats().get(question))
                .peek(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200))
                .map(Answer::json)
                .toList();
    }

    private static long papers(Services services) {
        return total(services).path("total").path("papers").asLong();
    }

    private static long revision(Services services) {
        return total(services).path("dataset").path("revision").asLong();
    }

    private static JsonNode total(Services services) {
        return services.stats().get("/api/v1/stats?decision=any").json();
    }
}
