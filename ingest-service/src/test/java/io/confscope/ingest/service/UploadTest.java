package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadTest {

    private final EmptyStore store;

    UploadTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void startFromNothing() {
        store.empty();
    }

    private static int papers(String... filter) {
        var request = given();
        for (String term : filter) {
            request.queryParam(term.substring(0, term.indexOf('=')), term.substring(term.indexOf('=') + 1));
        }
        return request.get("/api/v1/papers").then().statusCode(200).extract().path("total");
    }

    @Test
    void theSeedIsReadWhole() throws IOException {
        Dumps.send(Dumps.seed(), "name=seed.txt")
                .statusCode(201)
                .body("status", equalTo("published"))
                .body("revision", equalTo(1))
                .body("format", equalTo("digest"))
                .body("editions", contains("iclr-2026"))
                .body("records.read", equalTo(44))
                .body("records.added", equalTo(44))
                .body("records.rejected", equalTo(0))
                .body("problems.errors", equalTo(0))
                .body("problems.warnings", equalTo(0));
        assertEquals(44, papers());
        assertEquals(1, papers("presentation=oral"));
    }

    @Test
    void theSameBytesAreTheSameDump() {
        String id = Dumps.send(Dumps.TWO).statusCode(201).extract().path("id");
        Dumps.send(Dumps.TWO, "name=again.txt")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(1));
        get("/api/v1/dumps").then().body("total", equalTo(1));
    }

    @Test
    void aHundredAtOnceAreOneDump() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            List<Callable<String>> sends = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                sends.add(() -> {
                    var answer = Dumps.send(Dumps.TWO).extract();
                    return answer.statusCode() + " " + answer.path("id");
                });
            }
            var answers = new TreeMap<String, Integer>();
            for (Future<String> answer : pool.invokeAll(sends)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
            String id = get("/api/v1/dumps").path("items[0].id");
            assertEquals("{200 " + id + "=99, 201 " + id + "=1}", answers.toString());
            assertEquals(2, papers());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void withoutWaitingTheAnswerSaysWhereToLook() throws InterruptedException {
        String address = given().body(Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                .contentType("application/octet-stream")
                .post("/api/v1/dumps")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        // Sending it again waits for the first one's end.
        Dumps.send(Dumps.TWO).statusCode(200);
        get(address).then().body("status", equalTo("published")).body("publishedAt", notNullValue());
    }

    @Test
    void packedAndForeignEncodingsAreTheSamePapers() throws IOException {
        Dumps.send(Dumps.TWO).statusCode(201);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(("\uFEFF" + Dumps.TWO).getBytes(Charset.forName("UTF-16LE")));
        }
        Dumps.send(packed.toByteArray()).statusCode(201).body("records.unchanged", equalTo(2));
        Dumps.send(Dumps.TWO.getBytes(Charset.forName("GB18030")))
                .statusCode(201)
                .body("records.unchanged", equalTo(2));
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndChangesNothing() {
        Dumps.send(Dumps.SECOND).statusCode(201);
        String id = Dumps.send(Dumps.TWO, "dryRun=true")
                .statusCode(200)
                .body("status", equalTo("checked"))
                .body("revision", nullValue())
                .body("records.added", equalTo(1))
                .body("records.unchanged", equalTo(1))
                .extract()
                .path("id");
        assertEquals(1, papers());
        get("/api/v1/revisions?after=0").then().body("items.size()", equalTo(1));
        Dumps.send(Dumps.TWO).statusCode(201).body("id", not(equalTo(id)));
        assertEquals(2, papers());
    }

    @Test
    void replacingTakesOutWhatTheDumpDoesNotName() {
        Dumps.send(Dumps.TWO).statusCode(201);
        Dumps.send(Dumps.SECOND, "mode=replace")
                .statusCode(201)
                .body("records.unchanged", equalTo(1))
                .body("records.removed", equalTo(1));
        assertEquals(1, papers());
        assertEquals(2, papers("asOf=1"));
        Dumps.send("\n" + Dumps.TWO).statusCode(201).body("records.added", equalTo(1));
        assertEquals(2, papers());
    }

    @Test
    void unreadableBytesAreRefusedAndLeaveNothing() {
        Dumps.send(new byte[0])
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("empty-dump"));
        Dumps.send(new byte[] {0, 1, 2, 3}).statusCode(422).body("type", endsWith("binary-dump"));
        Dumps.send("Just some text.").statusCode(422).body("type", endsWith("unknown-format"));
        Dumps.send(new byte[] {(byte) 0xE9, ' ', 'x', '\n'}).statusCode(422).body("type", endsWith("unknown-encoding"));
        get("/api/v1/dumps").then().body("total", equalTo(0));
    }

    @Test
    void aDumpWithoutAnyPaperFailsAndSaysWhere() {
        Dumps.send("ICLR 2026 Poster accepted paper at ICLR 2026. A body alone.\n")
                .statusCode(422)
                .body("detail", containsString("/problems"))
                .body("errors.code", contains("body-without-header"))
                .body("errors.line", contains(1));
        get("/api/v1/dumps")
                .then()
                .body("items[0].status", equalTo("failed"))
                .body("items[0].records.rejected", equalTo(1));
        get("/api/v1/revisions?after=0").then().body("items.size()", equalTo(0));
    }

    @Test
    void problemsTellLineAndReason() {
        String id = Dumps.send(
                        Dumps.TWO
                                + "See more\n论文ICLR 2026 Poster2026 年罕见病 一种新方法\nICLR 2026 Poster accepted paper at ICLR 2026. One.\n")
                .statusCode(201)
                .body("problems.warnings", equalTo(3))
                .extract()
                .path("id");
        get("/api/v1/dumps/" + id + "/problems")
                .then()
                .body("total", equalTo(3))
                .body("items.line", contains(5, 6, 6))
                .body("items.code", contains("text-outside-record", "topic-uncertain", "new-topic"))
                .body("items[0].excerpt", equalTo("See more"));
        get("/api/v1/vocabulary").then().body("facets.find { it.id == 'topic' }.terms.id", hasItem("罕见病"));
        String csv = get("/api/v1/dumps/" + id + "/problems?format=csv").asString();
        assertArrayEquals(
                new String[] {"line,column,severity,code,message,excerpt"},
                csv.lines().limit(1).toArray());
    }

    @Test
    void theBytesCanBeHadAgain() throws IOException {
        String id = Dumps.send(Dumps.seed()).extract().path("id");
        assertArrayEquals(Dumps.seed(), get("/api/v1/dumps/" + id + "/content").asByteArray());
    }

    @Test
    void wrongOptionsAreExplained() {
        Dumps.send(Dumps.TWO, "mode=append").statusCode(400).body("detail", containsString("merge or replace"));
        Dumps.send(Dumps.TWO, "format=pdf").statusCode(400).body("detail", containsString("digest"));
        for (String year : List.of("26", "-5", "20226")) {
            Dumps.send(Dumps.TWO, "year=" + year).statusCode(400).body("errors.parameter", contains("year"));
        }
        for (String yes : List.of("1", "yes", "")) {
            Dumps.send(Dumps.TWO, "dryRun=" + yes).statusCode(400).body("detail", containsString("true or false"));
        }
        Dumps.send(Dumps.TWO, "foo=bar").statusCode(400).body("errors.parameter", contains("foo"));
        get("/api/v1/dumps/d-999").then().statusCode(404).contentType("application/problem+json");
        get("/api/v1/dumps/nonsense").then().statusCode(404);
        assertEquals(0, papers());
    }

    @Test
    void eventsTellTheProgressToItsEnd() {
        String address = given().body(Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                .contentType("application/octet-stream")
                .post("/api/v1/dumps")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String events =
                given().accept("text/event-stream").get(address + "/events").asString();
        List<String> data =
                events.lines().filter(line -> line.startsWith("data:")).toList();
        assertEquals(true, events.contains("event:progress"), events);
        assertEquals(true, data.get(data.size() - 1).contains("\"status\":\"published\""), events);
        assertEquals(true, data.get(data.size() - 1).contains("\"stored\":2"), events);
        assertEquals(
                "event:done",
                events.lines().filter(line -> line.startsWith("event:")).reduce("", (before, last) -> last));
    }

    @Test
    void aBodyOfNoTypeIsAFile() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/dumps?wait=true"))
                .POST(HttpRequest.BodyPublishers.ofString(Dumps.TWO))
                .build();
        assertEquals(
                201,
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void bytesThatAreGoneFromTheDiskAreAProblemAndNoError() throws IOException {
        String sha256 = Dumps.send(Dumps.TWO).statusCode(201).extract().path("sha256");
        String id = get("/api/v1/dumps").path("items[0].id");
        Files.delete(Path.of("target/test-data/ingest/dumps").resolve(sha256));
        get("/api/v1/dumps/" + id + "/content")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("content-lost"));
    }
}
