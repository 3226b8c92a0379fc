package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that are named a second time: by the same source, by another one, by our own export. */
@QuarkusTest
class SecondSourceTest {

    private final EmptyStore store;

    SecondSourceTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void startFromNothing() {
        store.empty();
    }

    @Test
    void theSamePapersInOtherBytesChangeNothing() {
        Dumps.send(Dumps.TWO).statusCode(201);
        Dumps.send("\n" + Dumps.TWO)
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("records.read", equalTo(2))
                .body("records.unchanged", equalTo(2));
        get("/api/v1/changes?after=1").then().body("revision", equalTo(2)).body("items.size()", equalTo(0));
    }

    @Test
    void aDigestAndTheConferencesOwnListBecomeOnePaper() {
        String start =
                "Deep networks segment organs in volumes of any size, which matters to every clinic that has a scanner. "
                        + "They need labels that experts draw by hand.";
        Dumps.send("论文ICLR 2026 Poster2026 年医学影像 器官分割\nICLR 2026 Poster accepted paper at ICLR 2026. " + start + "\n")
                .statusCode(201);
        String list =
                """
                [{"id": "r1", "title": "Segmenting organs", "status": "Oral", "author": "A;B", "primary_area": "applications",
                  "abstract": "%s We need none.", "keywords": "ct", "github": "https://github.com/a/b"}]"""
                        .formatted(start);
        Dumps.send(list, "name=iclr2026.json")
                .statusCode(201)
                .body("format", equalTo("paperlists"))
                .body("records.changed", equalTo(1))
                .body("records.added", equalTo(0));
        String id = get("/api/v1/papers").path("items[0].id");
        get("/api/v1/papers/" + id)
                .then()
                .body("titleEn", equalTo("Segmenting organs"))
                .body("titleZh", equalTo("器官分割"))
                .body("topic", equalTo("medical-imaging"))
                .body("area", equalTo("applications"))
                .body("presentation", equalTo("oral"))
                .body("abstractComplete", equalTo(true))
                .body("code", equalTo("open"))
                .body("provenance.size()", equalTo(2));
    }

    /** All three records begin in line 1. */
    @Test
    void whereAPaperCameFromFollowsItsRecords() {
        String record = "{\"id\": \"r1\", \"title\": \"Segmenting organs\", \"status\": \"Oral\", \"author\": \"A\"";
        Dumps.send("[" + record + "\n}]", "name=iclr2026.json").statusCode(201);
        Dumps.send("[" + record + "}, " + record + "\n\n}]", "name=iclr2026.json")
                .statusCode(201);
        String id = get("/api/v1/papers").path("items[0].id");
        get("/api/v1/papers/" + id).then().body("provenance.lastLine", contains(2, 1, 3));
    }

    @Test
    void anExportLoadsBackUnchanged() throws IOException {
        Dumps.send(Dumps.seed()).statusCode(201);
        for (String format : List.of("csv", "ndjson")) {
            byte[] export =
                    get("/api/v1/papers/export?decision=any&format=" + format).asByteArray();
            Dumps.send(export)
                    .statusCode(201)
                    .body("format", equalTo("table"))
                    .body("records.read", equalTo(44))
                    .body("records.unchanged", equalTo(44));
        }
        byte[] export = get("/api/v1/papers/export?decision=any").asByteArray();
        store.empty();
        Dumps.send(export).statusCode(201).body("records.added", equalTo(44));
        assertArrayEquals(export, get("/api/v1/papers/export?decision=any").asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void anExportTellsThePageOfAPaperFromItsLinks(String format) {
        Dumps.send(
                        """
                        [{"id": "r1", "title": "Segmenting organs", "status": "Oral", "author": "A",
                          "site": "https://a-society.example.org/paper/1", "github": "https://github.com/a/transformers",
                          "abstract": "Code will be released."},
                         {"id": "r2", "title": "Predicting outcomes", "status": "Poster", "author": "B",
                          "site": "https://a-society.example.org/paper/2;v=1", "project": "https://b.example.org/x"},
                         {"id": "r3", "title": "Reading charts", "status": "Poster", "author": "C",
                          "site": "https://a-society.example.org/paper/3"}]""",
                        "name=iclr2026.json")
                .statusCode(201);
        String shown = "items.collect { [it.title, it.code, it.links.collect { l -> l.kind + ' ' + l.url }.sort()] }";
        List<Object> papers = get("/api/v1/papers").path(shown);
        assertEquals(
                List.of("Reading charts", "none", List.of("paper https://a-society.example.org/paper/3")),
                papers.stream()
                        .filter(paper -> paper.toString().contains("Reading"))
                        .findFirst()
                        .orElseThrow());
        byte[] export = get("/api/v1/papers/export?format=" + format).asByteArray();
        store.empty();
        Dumps.send(export).statusCode(201).body("records.added", equalTo(3));
        assertEquals(papers, get("/api/v1/papers").path(shown));
        assertArrayEquals(export, get("/api/v1/papers/export?format=" + format).asByteArray());
    }

    @Test
    void theNumbersOfPagesThatAnotherTableHasAreNoLinks() {
        Dumps.send("Title,Venue,Year,Pages\nFirst,ICLR,2026,12-25\nSecond,ICLR,2026,e1.e9; 14\n", "name=two.csv")
                .statusCode(201)
                .body("records.added", equalTo(2));
        get("/api/v1/papers").then().body("items.links.flatten()", empty());
    }

    @Test
    void thePageIsTheLastColumnOfATable() {
        Dumps.send(Dumps.TWO).statusCode(201);
        String header =
                get("/api/v1/papers?format=csv").asString().lines().findFirst().orElseThrow();
        assertTrue(header.endsWith(",code,links,sourceIds,revision,pages"), header);
    }
}
