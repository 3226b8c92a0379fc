package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The messages that the stats-service reads are what the golden files say, which its own tests read. */
@QuarkusTest
class FeedTest {

    private static final Path CONTRACT = Path.of("src/test/resources/contract");

    private final JsonMapper json = JsonMapper.builder().build();
    private final EmptyStore store;

    FeedTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void publishTwoRevisions() {
        store.empty();
        Dumps.send(Dumps.TWO).statusCode(201);
        Dumps.send(Dumps.SECOND, "mode=replace").statusCode(201);
    }

    private JsonNode golden(String name) throws IOException {
        return json.readTree(Files.readString(CONTRACT.resolve(name + ".json")));
    }

    @Test
    void changesAreTheGoldenMessage() throws IOException {
        assertEquals(
                golden("changes"), json.readTree(get("/api/v1/changes?after=0").asString()));
    }

    @Test
    void revisionsAreTheGoldenMessageButForTimesAndIds() throws IOException {
        JsonNode revisions = json.readTree(get("/api/v1/revisions?after=0").asString());
        for (JsonNode item : revisions.get("items")) {
            assertTrue(item.get("publishedAt").asText().matches("\\d{4}-.*Z"));
            assertTrue(item.get("vocabulary").asText().matches("sha256:[0-9a-f]{64}"));
            assertTrue(item.get("dump").asText().matches("d-\\d+"));
            ((ObjectNode) item).remove(List.of("publishedAt", "vocabulary", "dump"));
        }
        JsonNode golden = golden("revisions");
        golden.get("items").forEach(item -> ((ObjectNode) item).remove(List.of("publishedAt", "vocabulary", "dump")));
        assertEquals(golden, revisions);
    }

    @Test
    void theVocabularyContainsTheGoldenMessage() throws IOException {
        JsonNode vocabulary = json.readTree(get("/api/v1/vocabulary").asString());
        for (JsonNode facet : golden("vocabulary").get("facets")) {
            JsonNode found = byId(vocabulary.get("facets"), facet.get("id").asText());
            assertEquals(facet.get("label"), found.get("label"));
            assertEquals(facet.get("multiple"), found.get("multiple"));
            for (JsonNode term : facet.get("terms")) {
                assertEquals(term, byId(found.get("terms"), term.get("id").asText()));
            }
        }
    }

    private static JsonNode byId(JsonNode list, String id) {
        for (JsonNode item : list) {
            if (item.get("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no " + id + " in " + list);
    }

    @Test
    void everyFacetIsKnownToTheVocabularyInDisplayOrder() {
        get("/api/v1/vocabulary?lang=en")
                .then()
                .body(
                        "facets.id",
                        contains(
                                "topic",
                                "area",
                                "decision",
                                "presentation",
                                "code",
                                "modality",
                                "family",
                                "venue",
                                "year",
                                "edition"))
                .body("facets.find { it.id == 'edition' }.terms.label", contains("ICLR 2026"));
    }

    @Test
    void smallPagesGiveTheSameFeed() throws IOException {
        var items = json.createArrayNode();
        String cursor = "";
        while (cursor != null) {
            var request = given().queryParam("after", 0).queryParam("limit", 1);
            if (!cursor.isEmpty()) {
                request.queryParam("cursor", cursor);
            }
            JsonNode page = json.readTree(request.get("/api/v1/changes").asString());
            items.addAll((ArrayNode) page.get("items"));
            cursor = page.get("nextCursor").textValue();
        }
        assertEquals(golden("changes").get("items"), items);
    }

    @Test
    void nothingIsNewAfterTheLatest() {
        get("/api/v1/changes?after=2").then().body("items.size()", equalTo(0)).body("revision", equalTo(2));
        get("/api/v1/changes?after=1").then().body("items.removed", contains(true));
        get("/api/v1/changes?after=0&minRevision=2").then().statusCode(200);
    }

    @Test
    void theVocabularyOfARevisionStaysWhatItWas() {
        String first = get("/api/v1/vocabulary?revision=1").asString();
        Dumps.send(Dumps.SECOND.replace("2026", "2031")).statusCode(201);

        assertEquals(first, get("/api/v1/vocabulary?revision=1").asString());
        get("/api/v1/vocabulary?revision=1")
                .then()
                .body("facets.find { it.id == 'year' }.terms.id", not(hasItem("2031")));
        get("/api/v1/vocabulary?revision=3").then().body("facets.find { it.id == 'year' }.terms.id", hasItem("2031"));
        get("/api/v1/vocabulary?revision=4").then().statusCode(400).body("errors[0].parameter", equalTo("revision"));
    }
}
