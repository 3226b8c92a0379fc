package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.confscope.ingest.vocabulary.VocabularyException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class OperationsTest {

    private final EmptyStore store;

    OperationsTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void startFromNothing() {
        store.empty();
    }

    @Test
    void healthAsksTheStorage() {
        get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("storage"));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void theApiIsDescribed() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("paths", hasKey("/api/v1/dumps"))
                .body("paths", hasKey("/api/v1/changes"));
    }

    /** A facet of a parameter's name could not be told from it. */
    @Test
    void noFacetMayBeCalledLikeAParameterOfPapers(@TempDir Path own) throws IOException {
        Set<String> facets =
                Vocabulary.load(null).facets().stream().map(Facet::id).collect(Collectors.toSet());
        List<String> parameters =
                given().accept("application/json").get("/q/openapi").path("paths.'/api/v1/papers'.get.parameters.name");
        assertThat(parameters, hasItem("evidence"));
        for (String parameter : parameters) {
            if (!facets.contains(parameter)) {
                Files.writeString(own.resolve("own.yaml"), "facets: [{id: " + parameter + ", label: {en: X, zh: X}}]");
                var mistake = assertThrows(VocabularyException.class, () -> Vocabulary.load(own), parameter);
                assertThat(mistake.reason(), containsString("\"" + parameter + "\""));
            }
        }
    }

    @Test
    void metricsHaveTheirDocumentedNames() throws IOException {
        Dumps.send(Dumps.seed()).statusCode(201);
        Dumps.send(Dumps.seed()).statusCode(200);
        Dumps.send(new byte[0]).statusCode(422);
        String metrics = get("/q/metrics").asString();
        for (String line : new String[] {
            "confscope_dumps_total{format=\"digest\",outcome=\"published\"}",
            "confscope_dumps_total{format=\"digest\",outcome=\"duplicate\"}",
            "confscope_dumps_total{format=\"unknown\",outcome=\"failed\"}",
            "confscope_records_total{outcome=\"added\"}",
            "confscope_problems_total{severity=\"warning\"}",
            "confscope_ingest_duration_seconds_count{phase=\"receive\"}",
            "confscope_ingest_duration_seconds_count{phase=\"read\"}",
            "confscope_ingest_duration_seconds_count{phase=\"tag\"}",
            "confscope_ingest_duration_seconds_count{phase=\"store\"}",
            "confscope_ingest_duration_seconds_count{phase=\"publish\"}",
            "confscope_ingest_bytes_total",
            "confscope_ingest_active",
            "confscope_papers ",
            "confscope_papers_untagged_ratio",
            "confscope_revision",
            "confscope_disk_free_bytes",
            "confscope_build{",
            "http_server_requests_seconds_bucket{",
            "agroal_active_count"
        }) {
            assertThat(metrics, containsString(line));
        }
        for (String phase : List.of("receive", "read", "tag", "store", "publish")) {
            assertThat(
                    metrics,
                    not(containsString("confscope_ingest_duration_seconds_count{phase=\"" + phase + "\"} 0.0")));
        }
        assertThat(metrics, not(containsString("iclr")));
    }

    @Test
    void anUploadThatBreaksOffIsCounted() throws Exception {
        double before = failedUploads();

        // One that is gone before its first byte is read has not begun.
        Instant deadline = Instant.now().plusSeconds(60);
        while (failedUploads() == before) {
            assertTrue(Instant.now().isBefore(deadline), "not counted within a minute");
            try (var sender = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                sender.getOutputStream()
                        .write("POST /api/v1/dumps HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf"
                                .getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(100);
            }
        }
    }

    private static double failedUploads() {
        String name = "confscope_dumps_total{format=\"unknown\",outcome=\"failed\"} ";
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    @Test
    void frameworkErrorsAreProblemDocumentsToo() {
        get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("not-found"));
        get("/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/api/v1/papers").then().statusCode(405).contentType("application/problem+json");
        given().accept("image/png").get("/api/v1/dumps/x/content").then().contentType("application/problem+json");
        get("/api/v1/changes?after=abc")
                .then()
                .contentType("application/problem+json")
                .body("status", equalTo(400));
        get("/api/v1/papers?evidence=true&asOf=x")
                .then()
                .contentType("application/problem+json")
                .body("status", equalTo(400));
    }
}
