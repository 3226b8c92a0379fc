package io.confscope.stats.compare;

import static io.confscope.stats.fake.Service.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class CompareResourceTest {

    private static final String EDITIONS = "base=edition%3Diclr-2025&other=edition%3Diclr-2026";

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    /** The seed, and an earlier edition of 60 papers: 42 on imaging, and as many of the others as there were. */
    @BeforeEach
    void twoEditions() {
        Service.showSeed(ingest);
        List<FakePaper> earlier = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            earlier.add(new FakePaper(
                            String.format("iclr-2025-%012x", i),
                            Samples.seed().get(0).facets())
                    .with("year", 2025)
                    .with("edition", "iclr-2025")
                    .with("modality", i < 3 ? List.of("ct") : List.of())
                    .with("topic", i < 42 ? "medical-imaging" : i < 59 ? "clinical-prediction" : "clinical-nlp"));
        }
        ingest.publish(earlier);
        Service.reach(2);
    }

    @Test
    void tellsWhatDiffersFromWhatMayBeChance() {
        get("/api/v1/compare?" + EDITIONS + "&by=topic&lang=en")
                .then()
                .statusCode(200)
                .body("base.papers", equalTo(60))
                .body("other.papers", equalTo(44))
                .body("overlap", equalTo(0))
                .body("rows[0].key", equalTo("medical-imaging"))
                .body("rows[0].label", equalTo("Medical imaging"))
                .body("rows[0].base.papers", equalTo(42))
                .body("rows[0].other.papers", equalTo(7))
                .body("rows[0].difference.value", equalTo(-0.5409f))
                .body("rows[0].verdict", equalTo("less"))
                .body("rows.find { it.key == 'trustworthy-medical-ai' }.verdict", equalTo("more"))
                .body("rows.find { it.key == 'clinical-prediction' }.verdict", equalTo("no-evidence"))
                .body("rows.find { it.key == 'clinical-nlp' }.verdict", equalTo("too-few"))
                .body("overall.test", nullValue())
                .body("overall.reason", containsString("too small"));
    }

    @Test
    void aTableWithEnoughPapersIsTestedAsAWhole() {
        get("/api/v1/compare?base=edition%3Diclr-2025&other=edition%3Diclr-2026&by=code")
                .then()
                .body("overall.reason", notNullValue());
        get("/api/v1/compare?base=edition%3Diclr-2025%26topic%3Dmedical-imaging,clinical-prediction"
                        + "&other=edition%3Diclr-2026%26topic%3Dmedical-imaging,clinical-prediction&by=topic")
                .then()
                .body("overall.test", equalTo("chi-squared"))
                .body("overall.degreesOfFreedom", equalTo(1));
    }

    @Test
    void termsOfWhichAPaperCanHaveSeveralAreNotTestedAsAWhole() {
        get("/api/v1/compare?" + EDITIONS + "&by=modality")
                .then()
                .body("overall.test", nullValue())
                .body("rows.key.contains('none')", equalTo(false));
    }

    @Test
    void theSameEditionCanBeComparedAtTwoRevisions() {
        ingest.publish(List.of(), List.of("iclr-2026-000000000000"), "data");
        Service.reach(3);
        get("/api/v1/compare?base=edition%3Diclr-2026%26asOf%3D1&other=edition%3Diclr-2026&by=topic")
                .then()
                .body("base.revision", equalTo(1))
                .body("base.papers", equalTo(44))
                .body("base.papersUrl", equalTo("/api/v1/papers?edition=iclr-2026&asOf=1"))
                .body("other.revision", equalTo(3))
                .body("other.papers", equalTo(43))
                .body("overlap", nullValue());
    }

    @Test
    void selectionsThatShareAPaperSaySo() {
        get("/api/v1/compare?base=edition%3Diclr-2026&other=presentation%3Doral&by=topic")
                .then()
                .body("overlap", equalTo(1));
    }

    @Test
    void aTermThatASelectionRulesOutHasNoPapersAndListsNone() {
        get("/api/v1/compare?base=presentation%3Doral&other=presentation%3Dposter&by=presentation")
                .then()
                .body("rows.key", equalTo(List.of("poster", "oral")))
                .body("rows[0].base.papers", equalTo(0))
                .body("rows[0].base.papersUrl", equalTo("/api/v1/papers?presentation=poster,!poster"));
    }

    @Test
    void aTermThatTheRevisionOfASideDoesNotKnowListsNoPapersThere() {
        ObjectNode vocabulary = Samples.vocabulary().deepCopy();
        addTerm((ObjectNode) vocabulary.at("/facets/0"), "triage");
        addTerm(addFacet(vocabulary, "task", true), "triage");
        addTerm(addFacet(vocabulary, "stage", false), "triage");
        ingest.vocabulary(vocabulary);
        ingest.publish(List.of(Samples.seed()
                .get(0)
                .with("topic", "triage")
                .with("task", List.of("triage"))
                .with("stage", "triage")));
        Service.reach(3);
        String sides = "/api/v1/compare?base=edition%3Diclr-2026%26asOf%3D1&other=edition%3Diclr-2026&by=";
        for (String by : List.of("topic", "task", "stage")) {
            get(sides + by)
                    .then()
                    .statusCode(200)
                    .body("rows.find { it.key == 'triage' }.base.papers", equalTo(0))
                    .body("rows.find { it.key == 'triage' }.base.papersUrl", nullValue())
                    .body("rows.find { it.key == 'triage' }.other.papers", equalTo(1))
                    .body(
                            "rows.find { it.key == 'triage' }.other.papersUrl",
                            equalTo("/api/v1/papers?edition=iclr-2026&" + by + "=triage"));
        }
        get(sides + "stage")
                .then()
                .body("rows.find { it.key == 'none' }.base.papers", equalTo(44))
                .body(
                        "rows.find { it.key == 'none' }.base.papersUrl",
                        equalTo("/api/v1/papers?edition=iclr-2026&asOf=1"))
                .body(
                        "rows.find { it.key == 'none' }.other.papersUrl",
                        equalTo("/api/v1/papers?edition=iclr-2026&stage=none"));
    }

    @Test
    void aTermOfTheDataThatARevisionDoesNotHaveListsNoPapersThere() {
        get("/api/v1/compare?base=topic%3Dmedical-imaging%26asOf%3D1&other=topic%3Dmedical-imaging&by=edition")
                .then()
                .body("rows.find { it.key == 'iclr-2025' }.base.papers", equalTo(0))
                .body(
                        "rows.find { it.key == 'iclr-2025' }.base.papersUrl",
                        equalTo("/api/v1/papers?edition=iclr-2025&topic=medical-imaging&asOf=1"));
    }

    private static ObjectNode addFacet(ObjectNode vocabulary, String id, boolean multiple) {
        ObjectNode facet = vocabulary.withArray("facets").addObject();
        facet.put("id", id).put("multiple", multiple).putArray("terms");
        facet.putObject("label").put("en", id).put("zh", id);
        return facet;
    }

    private static void addTerm(ObjectNode facet, String id) {
        facet.withArray("terms")
                .addObject()
                .put("id", id)
                .putObject("label")
                .put("en", id)
                .put("zh", id);
    }

    @Test
    void itsPermalinkGivesTheSameFiguresLaterOn() {
        String permalink =
                get("/api/v1/compare?" + EDITIONS + "&by=topic&format=csv").header("Link");
        String address = permalink.substring(1, permalink.indexOf('>'));
        String before = get(address).then().statusCode(200).extract().asString();
        ingest.publish(List.of(), List.of("iclr-2026-000000000000"), "data");
        Service.reach(3);
        assertEquals(before, get(address).asString());
    }

    @Test
    void whatIsWrongInsideAFilterIsSaidOfTheParameter() {
        get("/api/v1/compare?base=topic%3Dnonsense&other=a%3Db&by=topic")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("base", "other")))
                .body("errors.code", equalTo(List.of("unknown-term", "unknown-parameter")));
        get("/api/v1/compare?by=topic")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("missing-parameter", "missing-parameter")));
    }
}
