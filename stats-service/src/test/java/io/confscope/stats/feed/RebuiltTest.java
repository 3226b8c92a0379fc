package io.confscope.stats.feed;

import static io.confscope.stats.fake.Service.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A copy of the feed that is made anew gives the answers of the copy before it, byte for byte. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class RebuiltTest {

    private static final List<String> QUESTIONS = List.of(
            "/api/v1/stats?by=topic,modality&asOf=%d",
            "/api/v1/stats/code?asOf=%d&format=csv",
            "/api/v1/facets?asOf=%d",
            "/api/v1/editions?asOf=%d",
            "/api/v1/trends?by=topic&asOf=%d",
            "/api/v1/cooccurrence?rows=modality&columns=topic&asOf=%d",
            "/api/v1/compare?base=presentation%%3Doral&other=presentation%%3Dposter&by=topic&asOf=%d");

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    private final FeedStore store;
    private final Event<RevisionFollowed> followed;

    @Inject
    RebuiltTest(FeedStore store, Event<RevisionFollowed> followed) {
        this.store = store;
        this.followed = followed;
    }

    @Test
    void everyPastRevisionIsWhatItWas() {
        Service.showSeed(ingest);
        rename("Images", "sha256:2222");
        ingest.publish(Samples.random(60, new Random(4)), List.of("iclr-2026-000000000003"), "rules");
        Service.reach(2);
        rename("Pictures", "sha256:3333");
        ingest.publish(Samples.random(80, new Random(5)));
        Service.reach(3);
        List<String> before = answers();

        store.wipe();
        followed.fire(new RevisionFollowed(0));
        Service.reach(3);

        assertEquals(before, answers());
    }

    private void rename(String label, String version) {
        ObjectNode vocabulary = Samples.vocabulary().deepCopy();
        vocabulary.put("version", version);
        ((ObjectNode) vocabulary.at("/facets/0/terms/0/label")).put("en", label);
        ingest.vocabulary(vocabulary);
    }

    private static List<String> answers() {
        return List.of(1, 2, 3).stream()
                .flatMap(revision -> QUESTIONS.stream().map(question -> question.formatted(revision)))
                .map(address -> address + "\n"
                        + get(address).then().statusCode(200).extract().asString())
                .toList();
    }
}
