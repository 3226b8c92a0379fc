package io.confscope.stats.trend;

import static io.confscope.stats.fake.Service.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.FakePaper;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class TrendResourceTest {

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    /** The seed of 2026; 2025 with one oral paper on clinical NLP; 2024 of which no paper was accepted. */
    @BeforeEach
    void threeEditions() {
        Service.showSeed(ingest);
        FakePaper any = Samples.seed().get(0);
        ingest.publish(List.of(
                new FakePaper("iclr-2025-000000000001", any.facets())
                        .with("year", 2025)
                        .with("edition", "iclr-2025")
                        .with("topic", "clinical-nlp")
                        .with("code", "none")
                        .with("presentation", "oral"),
                new FakePaper("iclr-2024-000000000001", any.facets())
                        .with("year", 2024)
                        .with("edition", "iclr-2024")
                        .with("decision", "rejected")));
        Service.reach(2);
    }

    @Test
    void anEditionWithoutDataIsAGapAndATermWithoutPapersIsAZero() {
        get("/api/v1/trends?by=topic&measure=papers")
                .then()
                .statusCode(200)
                .body("periods.edition", equalTo(List.of("iclr-2024", "iclr-2025", "iclr-2026")))
                .body("periods.papers", equalTo(List.of(0, 1, 44)))
                .body("series[0].key", equalTo("trustworthy-medical-ai"))
                .body("series[0].points.papers", equalTo(Arrays.asList(null, 0, 22)))
                .body("series[0].points.value", equalTo(Arrays.asList(null, 0, 22)))
                .body("series[0].points[2].low", nullValue());
    }

    @Test
    void sharesHaveIntervalsAndAddresses() {
        get("/api/v1/trends?by=topic")
                .then()
                .body("measure", equalTo("share"))
                .body("series[0].points[2].value", equalTo(0.5f))
                .body("series[0].points[2].low", equalTo(0.3583f))
                .body(
                        "series[0].points[2].papersUrl",
                        equalTo("/api/v1/papers?edition=iclr-2026&topic=trustworthy-medical-ai"));
    }

    @Test
    void theShareWithCodeIsOneOfThePapersOfTheTerm() {
        get("/api/v1/trends?by=topic&measure=codeShare&topic=clinical-nlp,trustworthy-medical-ai")
                .then()
                .body("series[0].points.value", equalTo(Arrays.asList(null, null, 0.2727f)))
                .body("series[1].points.value", equalTo(Arrays.asList(null, 0, 0)));
    }

    @Test
    void aFilterOfEditionsLeavesOutPeriodsAndOneOfPapersLeavesGaps() {
        get("/api/v1/trends?by=topic&yearFrom=2025").then().body("periods.year", equalTo(List.of(2025, 2026)));
        get("/api/v1/trends?by=topic&presentation=spotlight")
                .then()
                .body("periods.papers", equalTo(List.of(0, 0, 0)))
                .body("series.size()", equalTo(0));
    }

    @Test
    void csvHasARowPerTermAndEdition() {
        assertEquals(
                """
                topic,topicLabel,period,venue,year,papers,value,low,high,papersUrl,revision\r
                clinical-nlp,Clinical NLP,iclr-2024,iclr,2024,,,,,,2\r
                clinical-nlp,Clinical NLP,iclr-2025,iclr,2025,1,1,0.2065,1,"/api/v1/papers?edition=iclr-2025&topic=clinical-nlp",2\r
                clinical-nlp,Clinical NLP,iclr-2026,iclr,2026,1,1,0.2065,1,"/api/v1/papers?edition=iclr-2026&topic=clinical-nlp",2\r
                """
                        .replace("\"", ""),
                get("/api/v1/trends?by=topic&topic=clinical-nlp&lang=en&format=csv")
                        .asString());
    }

    @Test
    void anUnknownMeasureIsRefused() {
        get("/api/v1/trends?by=topic&measure=x").then().statusCode(400).body("errors[0].parameter", equalTo("measure"));
    }
}
