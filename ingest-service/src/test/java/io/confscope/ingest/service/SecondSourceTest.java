package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
