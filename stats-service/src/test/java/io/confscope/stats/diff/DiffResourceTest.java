package io.confscope.stats.diff;

import static io.confscope.stats.fake.Service.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.FakePaper;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class DiffResourceTest {

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    /** Revision 2: one paper gone, one new, one oral now. Revision 3: the rules find CT in that one. 4: as it was. */
    @BeforeEach
    void fourRevisions() {
        Service.showSeed(ingest);
        FakePaper first = Samples.seed().get(0);
        FakePaper oral = first.with("presentation", "oral");
        FakePaper fresh = new FakePaper("iclr-2026-ffffffffffff", first.facets());
        ingest.publish(List.of(oral, fresh), List.of("iclr-2026-000000000001"), "data");
        ingest.publish(List.of(oral.with("modality", List.of("ct"))), List.of(), "rules");
        ingest.publish(List.of(first), List.of(), "rules");
        Service.reach(4);
    }

    @Test
    void tellsWhatChangedAndWhy() {
        get("/api/v1/diff?from=1&to=3&lang=en")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("removed", equalTo(1))
                .body("changed", equalTo(1))
                .body("total", equalTo(3))
                .body("byCause.data", equalTo(2))
                .body("byCause.'data+rules'", equalTo(1))
                .body("byFacet.find { it.id == 'presentation' }.papers", equalTo(3))
                .body("byFacet.find { it.id == 'modality' }.terms[0].gained", equalTo(1))
                .body("papers.change", equalTo(List.of("changed", "removed", "added")))
                .body("papers[0].causes", equalTo(List.of("data", "rules")))
                .body("papers[0].before.presentation", equalTo(List.of("poster")))
                .body("papers[0].after.presentation", equalTo(List.of("oral")))
                .body("papers[0].after.modality", equalTo(List.of("ct")))
                .body("papers[1].after", nullValue())
                .body("papers[2].before", nullValue());
    }

    @Test
    void whatChangedThereAndBackIsNoChange() {
        get("/api/v1/diff?from=1&to=4")
                .then()
                .body("changed", equalTo(0))
                .body("added", equalTo(1))
                .body("removed", equalTo(1));
        get("/api/v1/diff?from=4&to=4").then().body("total", equalTo(0)).body("byFacet.size()", equalTo(0));
    }

    @Test
    void fromNothingEverythingIsNew() {
        get("/api/v1/diff?from=0&to=1").then().body("added", equalTo(44)).body("total", equalTo(44));
    }

    @Test
    void pagesFollowOneAnother() {
        JsonPath first = get("/api/v1/diff?from=1&to=3&limit=2").jsonPath();
        assertEquals(2, first.getList("papers").size());
        JsonPath second = get("/api/v1/diff?from=1&to=3&limit=2&cursor=" + first.getString("nextCursor"))
                .jsonPath();
        assertEquals(List.of("iclr-2026-ffffffffffff"), second.getList("papers.id"));
        assertEquals(3, second.getInt("total"));
        assertEquals(null, second.getString("nextCursor"));
        for (String format : List.of("json", "csv", "ndjson")) {
            get("/api/v1/diff?from=1&to=3&limit=2&format=" + format)
                    .then()
                    .header("X-Next-Cursor", first.getString("nextCursor"));
        }
        get("/api/v1/diff?from=1&to=3&format=csv").then().header("X-Next-Cursor", nullValue());
    }

    @Test
    void pagesFollowOneAnotherWhateverScriptAVenueIsWrittenIn() {
        FakePaper first = Samples.seed().get(0);
        ingest.publish(
                List.of(
                        new FakePaper("医学会-2026-000000000001", first.facets()),
                        new FakePaper("医学会-2026-000000000002", first.facets())),
                List.of(),
                "data");
        Service.reach(5);
        Response page = get("/api/v1/diff?from=4&to=5&limit=1");
        assertEquals("医学会-2026-000000000001", page.path("nextCursor"));
        get("/api/v1/diff?from=4&to=5&limit=1&cursor=" + page.header("X-Next-Cursor"))
                .then()
                .statusCode(200)
                .body("papers.id", equalTo(List.of("医学会-2026-000000000002")));
    }

    @Test
    void csvHasARowPerPaperAndFacet() {
        assertEquals(
                """
                id,change,causes,facet,before,after,from,to\r
                iclr-2026-000000000000,changed,rules,modality,,ct,2,3\r
                """,
                get("/api/v1/diff?from=2&to=3&format=csv").asString());
    }

    @Test
    void aFacetThatTheVocabularyHasLostIsNamedAsTheEarlierRevisionDid() {
        FakePaper first = Samples.seed().get(0);
        ObjectNode vocabulary = Samples.vocabulary().deepCopy();
        addFacet(vocabulary, "task", "Task", "任务");
        addFacet(vocabulary, "organ", "Organ", "器官");
        ingest.vocabulary(vocabulary);
        ingest.publish(List.of(first.with("task", List.of("a", "b")).with("organ", List.of("a"))), List.of(), "rules");
        ingest.vocabulary(Samples.vocabulary());
        ingest.publish(List.of(first.with("presentation", "oral")), List.of(), "rules");
        Service.reach(6);
        get("/api/v1/diff?from=5&to=6&lang=en")
                .then()
                .body("changed", equalTo(1))
                .body("byFacet.id", equalTo(List.of("presentation", "organ", "task")))
                .body("byFacet.label", equalTo(List.of("Presentation", "Organ", "Task")))
                .body("byFacet.papers", equalTo(List.of(1, 1, 1)))
                .body("byFacet[2].terms.id", equalTo(List.of("a", "b")))
                .body("byFacet[2].terms.label", equalTo(List.of("Term A", "b")))
                .body("byFacet[2].terms.lost", equalTo(List.of(1, 1)))
                .body("byFacet[2].terms.gained", equalTo(List.of(0, 0)));
    }

    private static void addFacet(ObjectNode vocabulary, String id, String en, String zh) {
        ObjectNode facet = vocabulary.withArray("facets").addObject();
        facet.put("id", id)
                .put("multiple", true)
                .putObject("label")
                .put("en", en)
                .put("zh", zh);
        facet.putArray("terms")
                .addObject()
                .put("id", "a")
                .putObject("label")
                .put("en", "Term A")
                .put("zh", "词");
    }

    @Test
    void aRangeThatCannotBeIsRefused() {
        get("/api/v1/diff?from=3&to=1").then().statusCode(400).body("errors[0].code", equalTo("empty-range"));
        get("/api/v1/diff?from=1&to=9").then().statusCode(400).body("errors[0].code", equalTo("unknown-revision"));
        get("/api/v1/diff").then().statusCode(400).body("errors.size()", equalTo(2));
        get("/api/v1/diff?from=1&to=3&limit=0").then().statusCode(400);
    }
}
