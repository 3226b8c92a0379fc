package io.confscope.system.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.operations.Collector.Seen;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With CONFSCOPE_TRACES a request is one trace through all services that work for it; without it nothing is sent. */
class TracesIT {

    private static final String INGEST = "ingest-service";
    private static final String STATS = "confscope-stats";
    private static final String DASHBOARD = "confscope-dashboard";

    /** What the reader's own program calls its trace and the span that asks. */
    private static final String UPLOAD = "0af7651916cd43dd8448eb211c80319c";

    private static final String QUESTION = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String READER = "b7ad6b7169203331";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aRequestIsOneTraceThroughAllServices() throws Exception {
        try (Collector collector = new Collector();
                Services services = new Services("traces", settings(collector, true))) {
            services.start();
            upload(services);
            ask(services, "/api/stats/api/v1/stats/topics?minRevision=1");

            // Spans arrive as they end: the one that began the trace may be the last.
            await("the trace of the upload").atMost(PATIENCE).untilAsserted(() -> {
                assertHangsTogether(collector.seen(UPLOAD), DASHBOARD, INGEST);
                assertThat(collector.seen(UPLOAD)).extracting(Seen::name).contains("import");
            });
            await("the trace of the question")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertHangsTogether(collector.seen(QUESTION), DASHBOARD, STATS));
            assertThat(services.process(Service.INGEST).logLines()).anyMatch(line -> line.contains("[" + UPLOAD + "]"));
            // The feed, asked five times a second, is left out.
            assertThat(collector.seen())
                    .allSatisfy(span -> assertThat(span.trace()).isIn(UPLOAD, QUESTION));
        }
    }

    @Test
    void withoutTheSwitchNothingIsSent() throws Exception {
        try (Collector collector = new Collector()) {
            try (Services services = new Services("no-traces", settings(collector, false))) {
                services.start(Service.INGEST, Service.DASHBOARD);
                upload(services);
                assertThat(services.process(Service.INGEST).logLines())
                        .isNotEmpty()
                        .noneMatch(line -> line.matches(".*\\[[0-9a-f]{32}].*"));
                // A stop sends what is still to be sent.
                services.stop();
            }
            assertThat(collector.seen()).isEmpty();
        }
    }

    private static Map<String, String> settings(Collector collector, boolean on) {
        return Map.of(
                "CONFSCOPE_TRACES",
                Boolean.toString(on),
                "CONFSCOPE_TRACES_URL",
                collector.url().toString(),
                "CONFSCOPE_TRACES_PROTOCOL",
                "http/protobuf");
    }

    private static void upload(Services services) throws IOException {
        HttpRequest upload = request(services, "/api/ingest/api/v1/dumps?wait=true&name=seed.txt", UPLOAD)
                .POST(BodyPublishers.ofByteArray(Files.readAllBytes(Checkout.seed())))
                .build();
        // Told 202 by a slow machine, it is sent again and waits for the same dump, in the same trace.
        int status =
                await("the end of the upload").atMost(PATIENCE).until(() -> send(upload), answered -> answered != 202);
        assertThat(status).isIn(200, 201);
    }

    private static void ask(Services services, String address) {
        HttpRequest question = request(services, address, QUESTION).build();
        await("an answer").atMost(PATIENCE).until(() -> send(question) == 200);
    }

    private static HttpRequest.Builder request(Services services, String address, String trace) {
        return HttpRequest.newBuilder(services.dashboard().base().resolve(address))
                .version(HttpClient.Version.HTTP_1_1)
                .header("traceparent", "00-" + trace + "-" + READER + "-01");
    }

    private static int send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    /** From the span of the reader to the dashboard's, and from there to the service's. */
    private static void assertHangsTogether(List<Seen> trace, String... services) {
        assertThat(trace).extracting(Seen::service).containsOnly(services);
        Set<String> ids = trace.stream().map(Seen::id).collect(Collectors.toSet());
        assertThat(trace).allSatisfy(span -> {
            if (span.service().equals(DASHBOARD) && !ids.contains(span.parent())) {
                assertThat(span.parent()).isEqualTo(READER);
            } else {
                assertThat(span.parent()).isIn(ids);
            }
        });
    }
}
