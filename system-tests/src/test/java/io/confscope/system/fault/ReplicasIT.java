package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.fault.RawHttp.Reply;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.ServiceProcess;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two replicas of stats-service behind one dashboard: each has all figures, and readers do not notice when one dies. */
class ReplicasIT {

    private static final List<String> QUESTIONS = List.of(
            "/api/v1/stats/topics?lang=en",
            "/api/v1/stats?by=topic,modality&format=csv",
            "/api/v1/stats/modalities?topic=clinical-prediction",
            "/api/v1/trends?by=topic",
            "/api/v1/cooccurrence?rows=modality&columns=modality",
            "/api/v1/facets?lang=zh");
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void oneOfTwoReplicasMayDieUnderSteadyReading() throws Exception {
        try (Services services = new Services("replicas")) {
            ServiceProcess one = services.process(Service.STATS);
            ServiceProcess other = services.addReplicaOfStats();
            other.start();
            services.start();
            other.awaitReady();
            long seed = publish(services, "seed.txt", Files.readString(Checkout.seed()));
            one.api().awaitFigures(seed);
            other.api().awaitFigures(seed);

            assertThatTheyAnswerTheSame(one.api(), other.api());
            try (Reading reading = new Reading(services.dashboard())) {
                reading.awaitAnswers(40);
                one.kill();
                reading.awaitAnswers(200);

                long next = publish(
                        services, "next.txt", Files.readString(Checkout.seed()).replace("2026", "2025"));
                other.api().awaitFigures(next);
                for (int reader = 0; reader < READERS * 2; reader++) {
                    Reply reply = ask(services.dashboard(), reader, "/api/v1/stats?minRevision=" + next);
                    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
                    assertThat(reply.body()).contains("\"revision\":" + next);
                }

                one.start();
                one.awaitReady();
                one.api().awaitFigures(next);
                await("the circuit closed again").atMost(PATIENCE).until(() -> services.dashboard()
                        .get("/q/metrics")
                        .body()
                        .contains("confscope_upstream_open{service=\"stats\"} 0.0"));
                other.kill();
                reading.awaitAnswers(200);

                assertThat(reading.failures()).isEmpty();
            }
            await("the state with one of two").atMost(PATIENCE).untilAsserted(() -> assertThat(
                            services.dashboard().get("/api/status").body())
                    .contains("{\"service\":\"stats\",\"state\":\"up\"}"));
        }
    }

    private static void assertThatTheyAnswerTheSame(Api one, Api other) {
        for (String question : QUESTIONS) {
            Reply first = RawHttp.ask(one, "GET " + question);
            Reply second = RawHttp.ask(other, "GET " + question);

            assertThat(first.status()).as(first.body()).isEqualTo(200);
            assertThat(second.body()).as(question).isEqualTo(first.body());
            assertThat(second.header("etag")).as(question).isNotEmpty().isEqualTo(first.header("etag"));
            assertThat(RawHttp.ask(other, "GET " + question, "If-None-Match: " + first.header("etag"))
                            .status())
                    .isEqualTo(304);
        }
    }

    private static long publish(Services services, String name, String dump) throws IOException {
        Answer published = services.ingest().upload(name, dump.getBytes(StandardCharsets.UTF_8));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        return published.json().path("revision").asLong();
    }

    private static Reply ask(Api dashboard, int reader, String question) {
        return RawHttp.ask(dashboard, "GET /api/stats" + question, "X-Forwarded-For: 192.0.2." + reader);
    }

    /** Readers that ask the dashboard one question after the other, and note whatever is not answered. */
    private static final class Reading implements AutoCloseable {
        private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger answers = new AtomicInteger();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();

        Reading(Api dashboard) {
            for (int reader = 0; reader < READERS; reader++) {
                int number = reader;
                readers.execute(() -> read(dashboard, number));
            }
        }

        private void read(Api dashboard, int reader) {
            for (int time = 0; !over.get(); time++) {
                String question = QUESTIONS.get(time % QUESTIONS.size());
                try {
                    Reply reply = ask(dashboard, reader, question);
                    if (reply.status() != 200 || reply.body().isEmpty()) {
                        failures.add(question + ": " + reply);
                    }
                } catch (RuntimeException e) {
                    failures.add(question + ": " + e);
                }
                answers.incrementAndGet();
            }
        }

        /** Waits for that many more. */
        void awaitAnswers(int more) {
            int wanted = answers.get() + more;
            await(wanted + " answers").atMost(PATIENCE).until(() -> answers.get() >= wanted);
        }

        Queue<String> failures() {
            return failures;
        }

        @Override
        public void close() {
            over.set(true);
            readers.shutdown();
            await("the readers' end").atMost(Duration.ofSeconds(60)).until(readers::isTerminated);
        }
    }
}
