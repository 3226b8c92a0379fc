package io.confscope.dashboard.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.dashboard.fake.FakeServices;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the fields before each test
class PassThroughTest {
    private static final String TOPICS = "/api/stats/api/v1/stats/topics";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FakeServices services;

    @TestHTTPResource("/")
    URI dashboard;

    @Test
    void figuresComeAsTheServiceGaveThem() {
        given().get(TOPICS)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("groups[0].papers", equalTo(22))
                .body("groups[0].label[0].zh", equalTo("可信、安全、公平与隐私"));
    }

    @Test
    void anAnswerThatStillHoldsIsNotSentAgain() {
        String tag = given().get(TOPICS).header("ETag");

        given().header("If-None-Match", tag)
                .get(TOPICS)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
    }

    @Test
    void theFormatIsWhatTheReaderAccepts() {
        given().accept("text/csv")
                .get(TOPICS)
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8")
                .body(startsWith("topic,papers\ntrustworthy-medical-ai,22\n"));
    }

    @Test
    void headersOfTheConnectionStayAndAllOthersPass() {
        given().urlEncodingEnabled(false)
                .header("Connection", "keep-alive, X-Mine")
                .header("Keep-Alive", "timeout=5")
                .header("TE", "trailers")
                .header("Authorization", "Bearer key")
                .header("X-Request-Id", "from-the-reader")
                .get("/api/ingest/api/v1/headers?q=%E8%84%91&x=a%2Cb")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "from-the-reader")
                .header("Content-Encoding", "x-own")
                .body(startsWith("GET /api/v1/headers?q=%E8%84%91&x=a%2Cb\n"))
                .body(containsString("authorization: Bearer key"))
                .body(containsString("x-request-id: from-the-reader"))
                .body(not(containsString("keep-alive:")))
                .body(not(containsString("te: ")));
    }

    @Test
    void theTraceOfTheReaderReachesTheServiceWhereNoneIsKept() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-b7ad6b7169203331-01";

        given().header("traceparent", trace)
                .get("/api/ingest/api/v1/headers")
                .then()
                .body(containsString("traceparent: " + trace + "\n"));
    }

    @Test
    void theNameThatTheReaderAskedForReachesTheService() {
        given().header("Host", "rebound.example:8080")
                .get("/api/ingest/api/v1/headers")
                .then()
                .body(containsString("host: rebound.example:8080"));
    }

    @Test
    void aRequestWithoutAnIdGetsOne() {
        given().header("X-Request-Id", "two\twords")
                .get(TOPICS)
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{8}-[0-9a-z]+"));
    }

    @Test
    void anUploadStreamsThrough() throws Exception {
        byte[] piece = new byte[1024 * 1024];
        int pieces = 64;
        var upload = HttpRequest.newBuilder(dashboard.resolve("/api/ingest/api/v1/dumps?name=large"))
                .POST(BodyPublishers.ofInputStream(() -> new Repeated(piece, pieces, () -> arrived())))
                .timeout(Duration.ofSeconds(60))
                .build();

        HttpResponse<String> answer = client.send(upload, BodyHandlers.ofString());

        assertEquals(202, answer.statusCode());
        assertEquals("{\"bytes\":" + (long) piece.length * pieces + "}", answer.body());
        assertEquals(
                "/api/ingest/api/v1/dumps/d-1",
                answer.headers().firstValue("Location").orElse(""));
    }

    /** Half of the upload is sent; the rest waits here until the service has seen the beginning. */
    private void arrived() {
        try {
            assertEquals("first bytes", services.streams().noticed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void eventsArriveWhileTheStreamIsOpenAndItsEndIsPassedOn() throws Exception {
        var request = HttpRequest.newBuilder(dashboard.resolve("/api/ingest/api/v1/events"))
                .timeout(PATIENCE)
                .build();
        services.streams().sendEvent();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertEquals("1", nextEvent(lines));
            services.streams().sendEvent();
            assertEquals("2", nextEvent(lines));
        }

        assertEquals("gone", services.streams().noticed());
    }

    @Test
    void eventsArriveAsTheyComeForAReaderOfHttp10() throws Exception {
        try (var socket = new Socket(dashboard.getHost(), dashboard.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("GET /api/ingest/api/v1/events HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            services.streams().sendEvent();
            assertEquals("1", nextEvent(lines));
        }

        assertEquals("gone", services.streams().noticed());
    }

    private static String nextEvent(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        return "no more events";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stats/api/v1/../../q/health/ready",
                "/api/stats/%2e%2e/q/health/ready",
                "/api/stats//q/health/ready",
                "/api/stats/q/health/ready",
                "/api/stats/api/v1/;/../../../q/health/ready",
                "/api/./stats/q/health/ready",
                "/api/stats%2fq/health/ready",
                "/x/../api/stats/q/health/ready",
                "http://evil.example/api/stats/q/health/ready",
            })
    void noSpellingOfAPathReachesMoreThanTheApi(String target) throws IOException {
        try (var socket = new Socket(dashboard.getHost(), dashboard.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void aPageElsewhereCannotWrite() {
        given().header("Origin", "https://evil.example")
                .body("dump")
                .post("/api/ingest/api/v1/dumps")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:confscope:problem:cross-site"));
    }

    @Test
    void ourOwnPageCanWriteOverHttp2() throws Exception {
        HttpClient http2 =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        // The client finds out by a read that the dashboard speaks HTTP/2.
        http2.send(HttpRequest.newBuilder(dashboard).build(), BodyHandlers.discarding());
        HttpRequest write = HttpRequest.newBuilder(dashboard.resolve("/api/ingest/api/v1/dumps"))
                .header("Origin", "http://" + dashboard.getAuthority())
                .POST(BodyPublishers.ofString("dump"))
                .timeout(PATIENCE)
                .build();

        HttpResponse<String> answer = http2.send(write, BodyHandlers.ofString());

        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals(202, answer.statusCode());
        assertEquals("first bytes", services.streams().noticed());
    }

    @Test
    void ourOwnPageCanWrite() throws Exception {
        given().header("Origin", "http://" + dashboard.getAuthority())
                .header("Host", dashboard.getAuthority())
                .body("dump")
                .post("/api/ingest/api/v1/dumps")
                .then()
                .statusCode(202);
        assertEquals("first bytes", services.streams().noticed());
    }
}
