package io.confscope.stats.cooccurrence;

import static io.confscope.stats.fake.Service.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.FakePaper;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.PaperSearch;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class CooccurrenceResourceTest {

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    @Test
    void everyPairListsItsPapersAndItsLiftIsOverChance() {
        Service.showSeed(ingest);
        ingest.publish(Samples.random(300, new Random(8)));
        Service.reach(2);
        List<FakePaper> papers = ingest.papers();
        for (String pair : List.of("rows=modality&columns=modality", "rows=topic&columns=modality")) {
            JsonPath answer = get("/api/v1/cooccurrence?" + pair).jsonPath();
            List<Map<String, Object>> cells = answer.getList("cells");
            assertTrue(cells.size() > 10, pair);
            int all = answer.getInt("papers");
            for (Map<String, Object> cell : cells) {
                int together = PaperSearch.find(String.valueOf(cell.get("papersUrl")), papers)
                        .size();
                assertEquals(cell.get("papers"), together, cell.toString());
                int row = answer.getInt("rows.find { it.key == '" + cell.get("row") + "' }.papers");
                int column = answer.getInt("columns.find { it.key == '" + cell.get("column") + "' }.papers");
                double lift = (double) together * all / ((double) row * column);
                assertEquals(lift, Double.parseDouble(String.valueOf(cell.get("lift"))), 0.0001, cell.toString());
            }
        }
    }

    @Test
    void jsonStatHasAZeroWhereTwoTermsShareNothingAndNothingWhereTheyAreOne() {
        Service.showSeed(ingest);
        List<Object> values = get("/api/v1/cooccurrence?rows=modality&columns=modality&format=jsonstat")
                .jsonPath()
                .getList("value");
        assertEquals(Arrays.asList(null, null), values.subList(0, 2));
        assertEquals(0, values.stream().filter(value -> value == null).count() % 2);
        assertTrue(values.contains(0));
    }

    @Test
    void aFacetOfWhichAPaperHasOneTermDoesNotStandTogetherWithItself() {
        get("/api/v1/cooccurrence?rows=topic&columns=topic")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("repeated-facet"));
        get("/api/v1/cooccurrence?rows=topic")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("missing-parameter"));
    }
}
