package io.confscope.dashboard.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that answers reads at once, never ends its streams, and takes uploads that never end. */
@SuppressWarnings("NullAway.Init") // set before each test
class TrafficTest {
    private static final String READ = "/api/stats/api/v1/stats";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final List<Socket> uploads = new ArrayList<>();
    private LoneGateway lone;
    private URI gateway;
    private int port;

    @BeforeEach
    void start() throws Exception {
        lone = new LoneGateway();
        port = LoneGateway.closedPort();
        gateway = lone.to(port);
    }

    private void startService(int at) throws Exception {
        LoneGateway.await(
                lone.vertx().createHttpServer().requestHandler(this::answer).listen(at, "127.0.0.1"));
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket upload : uploads) {
            upload.close();
        }
        lone.close();
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.method() + " " + request.path());
        if (request.path().endsWith("/events")) {
            request.response().setChunked(true).write("begin");
        } else if (request.method().equals(HttpMethod.GET)) {
            request.response().end("well");
        }
    }

    @Test
    void uploadsAndStreamsThatLastLeaveReadsAlone() throws Exception {
        startService(port);
        for (int i = 0; i < LoneGateway.CONNECTIONS; i++) {
            beginUpload();
            assertEquals(200, get("/api/stats/api/v1/events").statusCode());
            assertEquals("POST /api/v1/dumps", asked());
            assertEquals("GET /api/v1/events", asked());
        }

        assertEquals(200, get(READ).statusCode());
    }

    @Test
    void anUploadThatLastsDoesNotKeepReadersFromAServiceThatIsBack() throws Exception {
        int status;
        do {
            status = get(READ).statusCode();
        } while (status == 502);
        assertEquals(503, status);
        startService(port);
        // Until one request may try again. The upload must not be it.
        Thread.sleep(LoneGateway.CIRCUIT_DELAY.toMillis() * 2);
        beginUpload();
        assertEquals("POST /api/v1/dumps", asked());

        assertEquals(200, get(READ).statusCode());
    }

    /** As for one that was asked and did not answer, another replica is not asked: it would wait twice as long. */
    @Test
    void whoFoundNoConnectionIsToldSoAndIsNotAskedForLaterNorElsewhere() throws Exception {
        int other = LoneGateway.closedPort();
        startService(port);
        startService(other);
        gateway = lone.to(port, other);
        List<HttpResponse<InputStream>> streams = new ArrayList<>();
        for (int i = 0; i < LoneGateway.CONNECTIONS; i++) {
            streams.add(get("/api/stats/api/v1/events"));
            assertEquals("GET /api/v1/events", asked());
        }

        HttpResponse<InputStream> late = get("/api/stats/api/v1/late/events");
        String problem = new String(late.body().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(503, late.statusCode());
        assertTrue(problem.contains("upstream-busy"), problem);

        streams.get(0).body().close();
        assertEquals(200, get("/api/stats/api/v1/events").statusCode());
        assertEquals("GET /api/v1/events", asked());
    }

    private HttpResponse<InputStream> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private void beginUpload() throws IOException {
        Socket upload = new Socket(gateway.getHost(), gateway.getPort());
        uploads.add(upload);
        upload.getOutputStream()
                .write("POST /api/stats/api/v1/dumps HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** The next request that reached the service. */
    private String asked() throws InterruptedException {
        String next = asked.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }
}
