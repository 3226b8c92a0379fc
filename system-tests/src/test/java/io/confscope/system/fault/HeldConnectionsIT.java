package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.fault.Askers.Asked;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever holds connections without using them holds nobody else up; the long form also waits until they are ended. */
@ExtendWith(SeededServices.class)
class HeldConnectionsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double AT_ONCE_MILLIS = 1000;

    private static final FaultRun RUN = FaultRun.of("held-connections", 1);
    private static final int QUESTIONS = RUN.isLong() ? 500 : 40;

    private final Services services;

    HeldConnectionsIT(Seeded seeded) {
        services = seeded.services();
    }

    @Test
    void halfSentUploadsHoldUpNobodyAndLeaveNothing() throws IOException {
        String half =
                "POST /api/v1/dumps?wait=true&name=half HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 100000\r\n\r\nICLR 2026 Poster";
        hold(Service.INGEST, "half-sent uploads", RUN.isLong() ? 500 : 100, half);
        await("no file of theirs").atMost(PATIENCE).until(() -> !services.hasFilesIn("ingest/dumps/incoming"));
        assertThatUploadsAreTaken();
    }

    @ParameterizedTest
    @EnumSource
    void slowHeadersHoldUpNobody(Service service) throws IOException {
        hold(service, "slow headers", RUN.isLong() ? 2000 : 200, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a");
    }

    @ParameterizedTest
    @EnumSource
    void idleConnectionsHoldUpNobody(Service service) throws IOException {
        String asked = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
        hold(service, "idle connections", RUN.isLong() ? 10_000 : 500, asked);
        assertThatUploadsAreTaken();
    }

    /** Others ask meanwhile and are answered as ever. */
    private void hold(Service service, String what, int count, String begin) throws IOException {
        try (var held = new HeldConnections(services.process(service).api())) {
            held.open(count, begin);
            List<Asked> asked;
            try (Askers askers = new Askers(services.process(service).api(), 2, questions(service))) {
                await("questions").atMost(PATIENCE).until(() -> askers.count() >= QUESTIONS);
                asked = askers.end();
            }
            int open = held.stillOpen();
            double slowest = Askers.percentile(asked, 99);
            RUN.say("%s: %d of %d %s open; %d questions answered meanwhile, p99 %.0f ms"
                    .formatted(service, open, count, what, asked.size(), slowest));
            assertThat(asked).filteredOn(question -> question.status() != 200).isEmpty();
            if (RUN.isLong()) {
                assertThat(slowest).as("p99 in ms").isLessThan(AT_ONCE_MILLIS);
                await("their end").atMost(PATIENCE).until(() -> held.stillOpen() == 0);
            }
        }
    }

    private static List<String> questions(Service service) {
        return switch (service) {
            case INGEST -> List.of("/api/v1/papers?limit=20", "/api/v1/vocabulary");
            case STATS -> List.of("/api/v1/stats/topics", "/api/v1/stats?by=modality,topic");
            case DASHBOARD -> List.of("/?lang=en", "/api/stats/api/v1/stats/topics");
        };
    }

    private void assertThatUploadsAreTaken() {
        MadeDump dump = new MadeDump("held", 20);
        assertThat(services.ingest().dryRun(dump.name(), dump.bytes()).status()).isEqualTo(200);
    }
}
