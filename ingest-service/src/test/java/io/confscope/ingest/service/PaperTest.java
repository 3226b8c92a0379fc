package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PaperTest {

    private final EmptyStore store;

    PaperTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void loadTheSeed() throws IOException {
        store.empty();
        Dumps.send(Dumps.seed(), "name=seed.txt").statusCode(201);
    }

    private static int total(String facet, String value) {
        return given().queryParam(facet, value)
                .get("/api/v1/papers")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void filtersCombineAsTheGrammarSays() {
        assertEquals(44, total("decision", "any"));
        assertEquals(0, total("decision", "!accepted"));
        assertEquals(19, total("topic", "clinical-prediction,medical-imaging"));
        assertEquals(25, total("topic", "!clinical-prediction,!medical-imaging"));
        assertEquals(44, total("area", "none"));
        assertEquals(0, total("area", "!none"));
        assertEquals(44 - total("modality", "!none"), total("modality", "none"));
        assertEquals(1, total("modality", "eeg+ecg"));
        assertEquals(total("modality", "eeg") - 1, total("modality", "eeg,!ecg"));
        assertEquals(0, total("edition", "iclr-2025"));
        assertEquals(0, total("yearTo", "2025"));
        assertEquals(44, total("yearFrom", "2026"));
    }

    @Test
    void wordsAreFoundInBothLanguages() {
        assertEquals(2, total("q", "超声"));
        assertEquals(2, total("q", "Ultrasound IMAGING"));
        assertEquals(2, total("q", "(超声),"));
        assertEquals(0, total("q", "100%"));
        assertEquals(0, total("q", "no_such_word"));
    }

    @Test
    void unknownTermsAreRefusedWithTheKnownOnes() {
        get("/api/v1/papers?modality=ctt").then().statusCode(400).body("detail", containsString("ct, mri"));
        get("/api/v1/papers?topic=").then().statusCode(400).body("errors.parameter", contains("topic"));
        get("/api/v1/papers?topic=clinical-nlp&topic=medical-imaging").then().statusCode(400);
        get("/api/v1/papers?topics=clinical-nlp").then().statusCode(400).body("detail", containsString("topic"));
        get("/api/v1/papers?edition=iclr").then().statusCode(400);
        get("/api/v1/papers?asOf=7").then().statusCode(400).body("detail", containsString("latest is 1"));
        get("/api/v1/papers?limit=0").then().statusCode(400);
        get("/api/v1/papers?cursor=x").then().statusCode(400);
    }

    @Test
    void pagesFitTogetherWhateverIsPublishedMeanwhile() {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 10);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/api/v1/papers")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(44))
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
            Dumps.send(Dumps.TWO + "\n".repeat(ids.size()));
        } while (cursor != null);
        assertEquals(44, ids.size());
        assertEquals(44, new HashSet<>(ids).size());
    }

    @Test
    void aPaperShowsItsEvidenceAndWhereItCameFrom() {
        String id = given().queryParam("modality", "psg").get("/api/v1/papers").path("items[0].id");
        var paper = get("/api/v1/papers/" + id)
                .then()
                .statusCode(200)
                .body("modalities", hasItems("psg", "eeg", "ecg", "eog", "ppg"))
                .body("provenance", hasSize(1))
                .body("provenance[0].name", equalTo("seed.txt"))
                .body("provenance[0].firstLine", equalTo(37))
                .body("provenance[0].lastLine", equalTo(38))
                .body("blocked", nullValue())
                .extract();
        List<Map<String, Object>> evidence = paper.path("evidence");
        for (Map<String, Object> entry : evidence) {
            if ("abstract".equals(entry.get("field"))) {
                int start = Integer.parseInt(String.valueOf(entry.get("start")));
                int end = Integer.parseInt(String.valueOf(entry.get("end")));
                assertEquals(entry.get("text"), paper.<String>path("abstract").substring(start, end));
            }
        }
        get("/api/v1/papers/" + id + "?explain=true").then().body("blocked", notNullValue());
        get("/api/v1/papers/nobody").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theTitleFollowsTheLanguage() {
        given().queryParam("q", "Nef-Net")
                .queryParam("lang", "zh")
                .get("/api/v1/papers")
                .then()
                .body("items[0].title", startsWith("Nef-Net v2"));
        get("/api/v1/papers?lang=de").then().statusCode(400).body("detail", containsString("en or zh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2 Nef-Net", "v2\u3000Nef-Net", "\u3000v2\u00a0Nef-Net\u3000"})
    void spacesOfAnyScriptPartWords(String words) {
        given().queryParam("q", words).get("/api/v1/papers").then().body("total", equalTo(1));
        String exported = given().queryParam("q", words)
                .queryParam("format", "ndjson")
                .get("/api/v1/papers/export")
                .asString();
        assertEquals(1, exported.lines().count());
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        String tag = get("/api/v1/papers?topic=clinical-nlp")
                .then()
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/papers?topic=clinical-nlp")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .get("/api/v1/papers?topic=medical-imaging")
                .then()
                .statusCode(200);
        Dumps.send(Dumps.TWO).statusCode(201);
        given().header("If-None-Match", tag)
                .get("/api/v1/papers?topic=clinical-nlp")
                .then()
                .statusCode(200);
    }

    @Test
    void otherDataUnderTheSameRevisionIsSent() {
        String question = "/api/v1/papers?topic=clinical-nlp";
        String tag = get(question)
                .then()
                .header("ETag", startsWith("\"1-"))
                .extract()
                .header("ETag");
        store.empty();
        Dumps.send(Dumps.TWO).statusCode(201);

        given().header("If-None-Match", tag)
                .get(question)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));
    }

    @Test
    void whoWaitsForARevisionKeepsNobodyFromAnAnswer() throws Exception {
        var pool = Executors.newFixedThreadPool(60);
        try {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 60; i++) {
                answers.add(
                        pool.submit(() -> get("/api/v1/papers?minRevision=2").statusCode()));
            }
            while (answers.stream().filter(Future::isDone).count() < 28) {
                get("/api/v1/papers").then().statusCode(200);
            }
            Dumps.send(Dumps.TWO).statusCode(201);

            var counts = new TreeMap<Integer, Integer>();
            for (Future<Integer> answer : answers) {
                counts.merge(answer.get(), 1, Integer::sum);
            }
            assertEquals(Map.of(200, 32, 503, 28), counts);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatASourceCallsNoneIsNoTerm() {
        Dumps.send(
                        "{\"venue\": \"MICCAI\", \"year\": 2025, \"decision\": \"accepted\", \"titleEn\": \"Organs\", \"areaAsWritten\": \"None\"}",
                        "name=organs.jsonl")
                .statusCode(201);

        assertEquals(45, total("area", "none"));
        get("/api/v1/changes?after=1")
                .then()
                .body("items[0].edition", equalTo("miccai-2025"))
                .body("items[0].area", nullValue());
    }

    @Test
    void spreadsheetsGetNoFormulas() {
        Dumps.send(
                "论文ICLR 2026 Poster2026 年医学影像 =HYPERLINK(\"http://x\",\"点\")\nICLR 2026 Poster accepted paper at ICLR 2026. +1\n");
        String csv = given().queryParam("q", "HYPERLINK")
                .queryParam("format", "csv")
                .get("/api/v1/papers")
                .asString();
        assertEquals(true, csv.contains("\"'=HYPERLINK(\"\"http://x\"\""), csv);
        assertEquals(true, csv.contains(",'+1,"), csv);
    }

    @Test
    void listsComeAsLinesToo() {
        String lines = given().accept("application/x-ndjson")
                .get("/api/v1/papers?limit=1000")
                .asString();
        assertEquals(44, lines.lines().count());
        assertEquals(
                45,
                given().accept("text/csv")
                        .get("/api/v1/papers?limit=1000")
                        .asString()
                        .lines()
                        .filter(l -> l.startsWith("id,") || l.startsWith("iclr-2026-"))
                        .count());
    }
}
