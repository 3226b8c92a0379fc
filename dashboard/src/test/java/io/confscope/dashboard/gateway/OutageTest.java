package io.confscope.dashboard.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.dashboard.fake.FakeServices;
import io.confscope.dashboard.fake.ForgetfulServer;
import io.confscope.dashboard.fake.RawServer;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the fields before each test
class OutageTest {
    private static final String PAPERS = "/api/ingest/api/v1/papers?limit=1";

    FakeServices services;

    @TestHTTPResource("/")
    URI dashboard;

    @AfterEach
    void everythingRunsAgain() {
        services.ingest().start();
        services.stats().start();
        eventually(() -> given().get(PAPERS).statusCode() == 200);
    }

    @Test
    void aServiceThatIsAwayIsNamedWithWhatToDo() {
        services.ingest().stop();

        given().get(PAPERS)
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:confscope:problem:upstream-unreachable"))
                .body("title", equalTo("The ingest-service is not answering"))
                .body("detail", containsString("Check that it is running"))
                .body("instance", equalTo("/api/ingest/api/v1/papers"));
    }

    @Test
    void theDashboardStaysReadyAndSaysWhoIsAway() {
        services.ingest().stop();
        eventually(() -> given().get("/api/status")
                .jsonPath()
                .getString("services[0].state")
                .equals("down"));

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'upstreams' }.data.ingest", equalTo("down"));
        given().get("/").then().statusCode(200);
        given().get("/api/stats/api/v1/stats").then().statusCode(200);
    }

    @Test
    void anUploadToAServiceThatIsAwayIsAnsweredToo() {
        services.ingest().stop();

        given().body(new byte[5_000_000])
                .post("/api/ingest/api/v1/dumps")
                .then()
                .statusCode(502);
    }

    @Test
    void aServiceThatNeverAnswersIsGivenUp() {
        given().get("/api/ingest/api/v1/silence")
                .then()
                .statusCode(504)
                .body("type", equalTo("urn:confscope:problem:upstream-timeout"));
    }

    @Test
    void whatDoesNotSpeakHttpIsNotPassedOn() throws Exception {
        services.ingest().stop();
        try (var server = RawServer.at(services.ingest().port(), "SSH-2.0-OpenSSH\r\n\r\n")) {
            eventually(() -> given().get(PAPERS).statusCode() == 502);
            server.awaitAnswered();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadThatMeetsAConnectionBeingClosedIsAskedAgain(boolean reset) throws Exception {
        services.ingest().stop();
        try (var server = ForgetfulServer.at(services.ingest().port(), reset)) {
            eventually(() -> given().get(PAPERS).statusCode() == 200);
            for (int read = 0; read < 6; read++) {
                given().get(PAPERS).then().statusCode(200).body(equalTo("{}"));
            }
            assertTrue(server.requests().size() > 7, "no connection was closed");
        }
    }

    @Test
    void aWriteThatMeetsAConnectionBeingClosedIsNotRepeated() throws Exception {
        services.ingest().stop();
        try (var server = ForgetfulServer.at(services.ingest().port(), false)) {
            eventually(() -> write() == 200);
            int before = server.requests().size();
            AtomicInteger writes = new AtomicInteger();
            eventually(() -> {
                writes.incrementAndGet();
                return write() == 502;
            });
            assertEquals(before + writes.get(), server.requests().size());
        }
    }

    private static int write() {
        return given().body("x").post("/api/ingest/api/v1/dumps").statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly the beginning",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbegin\r\n",
            })
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne(String beginning) throws Exception {
        services.ingest().stop();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(dashboard.resolve(PAPERS))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var server = RawServer.at(services.ingest().port(), beginning)) {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            server.breakOff();

            assertThrows(IOException.class, () -> answer.body().readAllBytes());
        }
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhileAndComesBack() {
        services.ingest().stop();

        eventually(() -> given().get(PAPERS).statusCode() == 503
                && given().get("/q/metrics").asString().contains("confscope_upstream_open{service=\"ingest\"} 1.0"));

        services.ingest().start();
        eventually(() -> given().get(PAPERS).statusCode() == 200);
        given().get("/q/metrics")
                .then()
                .body(containsString("confscope_upstream_open{service=\"ingest\"} 0.0"))
                .body(
                        containsString(
                                "confscope_upstream_requests_seconds_bucket{outcome=\"circuit_open\",service=\"ingest\",le=\"0.005\"}"));
    }

    @Test
    void readersWhoDoNotWaitAreNoFailureOfTheService() throws Exception {
        // Readers of other tests left as well, and are counted by the same dashboard.
        double before = asked("abandoned");
        double paused = asked("circuit_open");
        for (int reader = 0; reader < 20; reader++) {
            try (var impatient = new Socket(dashboard.getHost(), dashboard.getPort())) {
                impatient
                        .getOutputStream()
                        .write("GET /api/ingest/api/v1/silence HTTP/1.1\r\nHost: a\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        eventually(() -> asked("abandoned") >= before + 20);

        given().get(PAPERS).then().statusCode(200);
        assertEquals(paused, asked("circuit_open"));
    }

    /** How many requests to ingest ended so, since the dashboard began. */
    private static double asked(String outcome) {
        String name = "confscope_upstream_requests_seconds_count{outcome=\"" + outcome + "\",service=\"ingest\"} ";
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    private static void eventually(BooleanSupplier holds) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "not within 60 seconds");
            LockSupport.parkNanos(20_000_000);
        }
    }
}
