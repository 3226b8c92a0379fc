package io.confscope.dashboard.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.NetServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two replicas of stats-service behind one gateway, of which one does not do what it should. */
@SuppressWarnings("NullAway.Init") // set before each test
class ReplicasTest {
    private static final String WELL = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nwell";
    private static final String WELL_HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";
    private static final int READERS = 24;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger wellAsked = new AtomicInteger();
    private LoneGateway lone;
    private int well;

    @BeforeEach
    void start() throws Exception {
        lone = new LoneGateway();
        well = replica(WELL, wellAsked);
    }

    @AfterEach
    void stop() {
        lone.close();
    }

    @Test
    void readsOfAReplicaThatIsGoneAreAnsweredByTheOther() throws Exception {
        URI gateway = lone.to(LoneGateway.closedPort(), well);

        for (int reader = 0; reader < READERS; reader++) {
            HttpResponse<String> answer = read(gateway, reader);
            assertEquals(200, answer.statusCode());
            assertEquals("well", answer.body());
        }
        assertEquals(READERS, wellAsked.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly the beginning",
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 8\r\n\r\nstarting",
                "this is not HTTP\r\n\r\n",
            })
    void readsOfAReplicaThatFailsInTheMiddleAreAnsweredByTheOther(String failing) throws Exception {
        AtomicInteger failed = new AtomicInteger();
        URI gateway = lone.to(replica(failing, failed), well);

        for (int reader = 0; reader < READERS; reader++) {
            HttpResponse<String> answer = read(gateway, reader);
            assertEquals(200, answer.statusCode());
            assertEquals("well", answer.body());
        }
        assertTrue(failed.get() > 0, "the failing one was never asked");
    }

    @Test
    void aReaderStaysWithOneReplicaAndReadersAreSpread() throws Exception {
        URI gateway = lone.to(replica("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother", new AtomicInteger()), well);
        Set<String> bodies = new HashSet<>();

        for (int reader = 0; reader < READERS; reader++) {
            String body = read(gateway, reader).body();
            bodies.add(body);
            assertEquals(body, read(gateway, reader).body());
        }

        assertEquals(Set.of("well", "other"), bodies);
    }

    @Test
    void aWriteIsSentToOneReplicaOnly() throws Exception {
        URI gateway = lone.to(LoneGateway.closedPort(), well);
        int taken = 0;

        for (int reader = 0; reader < READERS; reader++) {
            int status = client.send(
                            request(gateway, reader)
                                    .POST(BodyPublishers.ofString("x"))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
            assertTrue(status == 200 || status == 502 || status == 503, "status " + status);
            taken += status == 200 ? 1 : 0;
        }

        assertTrue(taken < READERS, "no write met the one that is gone");
        assertEquals(taken, wellAsked.get());
    }

    @Test
    void theAnswerToHeadKeepsItsLength() throws Exception {
        URI gateway = lone.to(replica(WELL_HEAD, new AtomicInteger()), replica(WELL_HEAD, new AtomicInteger()));

        var answer = client.send(
                request(gateway, 1).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.discarding());

        assertEquals("4", answer.headers().firstValue("Content-Length").orElse(""));
    }

    @Test
    void whereNoneAnswersTheServiceIsNamed() throws Exception {
        HttpResponse<String> answer = read(lone.to(LoneGateway.closedPort(), LoneGateway.closedPort()), 1);

        assertEquals(502, answer.statusCode());
        assertTrue(answer.body().contains("The stats-service is not answering"), answer.body());
    }

    private HttpResponse<String> read(URI gateway, int reader) throws Exception {
        return client.send(request(gateway, reader).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI gateway, int reader) {
        return HttpRequest.newBuilder(gateway.resolve("/api/stats/api/v1/stats"))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("X-Forwarded-For", "192.0.2." + reader);
    }

    /** Answers every request with the same bytes, and closes the connection. */
    private int replica(String bytes, AtomicInteger asked) throws Exception {
        NetServer server = lone.vertx()
                .createNetServer()
                .connectHandler(socket -> socket.handler(request -> {
                    asked.incrementAndGet();
                    socket.write(bytes).onComplete(sent -> socket.close());
                }));
        return LoneGateway.await(server.listen(0, "127.0.0.1")).actualPort();
    }
}
