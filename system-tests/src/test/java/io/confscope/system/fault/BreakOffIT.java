package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers who do not wait for the end of an answer harm nobody but themselves. */
@ExtendWith(SeededServices.class)
class BreakOffIT {

    private static final int READERS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String OPEN = "confscope_upstream_open";
    private static final List<String> ANSWERS = List.of(
            "/api/ingest/api/v1/papers/export",
            "/api/ingest/api/v1/papers?limit=1000",
            "/api/stats/api/v1/stats/topics",
            "/api/stats/api/v1/stats?minRevision=9",
            "/app/main.js");

    private final Services services;

    BreakOffIT(Seeded seeded) {
        services = seeded.services();
    }

    @Test
    void othersAreAnsweredAndTheDashboardStopsAtOnce() throws IOException {
        FaultRun run = FaultRun.of("break-off", 1);
        ServiceProcess dashboard = services.process(Service.DASHBOARD);
        int logged = dashboard.logLines().size();
        var random = new SplittableRandom(run.seed());
        for (int reader = 0; reader < READERS * run.count(); reader++) {
            breakOff(dashboard, random);
        }

        for (String answer : List.of("/api/ingest/api/v1/papers?limit=1", "/api/stats/api/v1/stats")) {
            assertThat(dashboard.api().get(answer).status()).isEqualTo(200);
        }
        // Nobody's breaking off was taken for a failure of the service that answered.
        assertThat(dashboard.api().get("/q/metrics").body())
                .contains(OPEN + "{service=\"ingest\"} 0.0", OPEN + "{service=\"stats\"} 0.0");
        dashboard.terminate();
        long told = System.nanoTime();
        await("the end of the dashboard").atMost(PATIENCE).until(() -> !dashboard.isRunning());
        run.say("%d readers broke off; stopped after %d ms"
                .formatted(READERS * run.count(), (System.nanoTime() - told) / 1_000_000));
        // It would wait for 30 s for a request that it takes for open, and say so.
        assertThat(dashboard.logLines().stream().skip(logged))
                .isNotEmpty()
                .noneMatch(line -> line.contains("not asking it for a while") || line.contains("Timed out waiting"));
    }

    /** Asks, reads a beginning or nothing, and resets the connection. */
    private static void breakOff(ServiceProcess dashboard, SplittableRandom random) throws IOException {
        try (Socket socket = RawHttp.connect(dashboard.api())) {
            socket.setSoLinger(true, 0);
            String answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
            socket.getOutputStream()
                    .write(("GET " + answer + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            if (answer.contains("minRevision") || random.nextBoolean()) {
                LockSupport.parkNanos(random.nextInt(20) * 1_000_000L);
            } else {
                socket.getInputStream().read(new byte[random.nextInt(1, 20_000)]);
            }
        }
    }
}
