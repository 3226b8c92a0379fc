package io.confscope.stats.query;

import static io.confscope.stats.fake.Service.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A figure can be pulled again by the address that it carries, byte for byte, whatever was published since. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class AsOfTest {

    private static final List<String> QUESTIONS = List.of(
            "/api/v1/stats?by=topic,code&modality=!ct&lang=zh",
            "/api/v1/stats/modalities?presentation=poster",
            "/api/v1/facets?decision=any",
            "/api/v1/editions",
            "/api/v1/trends?by=family&measure=codeShare",
            "/api/v1/cooccurrence?rows=modality&columns=topic");

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    @Test
    void everyPermalinkKeepsItsAnswer() {
        Service.showSeed(ingest);
        List<String> permalinks = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            for (String format : List.of("json", "csv", "ndjson")) {
                String link = get(question + (question.contains("?") ? "&" : "?") + "format=" + format)
                        .header("Link");
                permalinks.add(link.substring(1, link.indexOf('>')));
                answers.add(get(permalinks.get(permalinks.size() - 1)).asString());
            }
        }
        ObjectNode vocabulary = Samples.vocabulary().deepCopy();
        vocabulary.put("version", "sha256:2222");
        ((ObjectNode) vocabulary.at("/facets/0/terms/0/label")).put("zh", "影像").put("en", "Images");
        ingest.vocabulary(vocabulary);
        ingest.publish(Samples.random(100, new Random(4)), List.of("iclr-2026-000000000003"), "rules");
        Service.reach(2);
        for (int i = 0; i < permalinks.size(); i++) {
            assertEquals(answers.get(i), get(permalinks.get(i)).asString(), permalinks.get(i));
        }
        get("/api/v1/stats/topics?asOf=1")
                .then()
                .body("dataset.asOf", equalTo(1))
                .body("dataset.vocabulary", equalTo("sha256:1111"))
                .body("groups[0].papersUrl", equalTo("/api/v1/papers?topic=trustworthy-medical-ai&asOf=1"));
    }
}
