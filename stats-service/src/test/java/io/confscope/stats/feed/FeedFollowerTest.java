package io.confscope.stats.feed;

import static io.confscope.stats.fake.Service.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.FakeIngest.Mood;
import io.confscope.stats.fake.FakePaper;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Following ingest-service in good times and bad. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class FeedFollowerTest {

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    FeedStore store;

    @BeforeEach
    void seed() {
        Service.showSeed(ingest);
    }

    @Test
    void changesAndRemovalsAreShownAsTheyArePublished() {
        FakePaper first = Samples.seed().get(0);
        ingest.publish(List.of(first.with("presentation", "oral")), List.of("iclr-2026-000000000001"), "data");
        Service.reach(2);
        get("/api/v1/stats/presentations")
                .then()
                .body("total.papers", equalTo(43))
                .body("groups.papers", equalTo(List.of(41, 2)));
        get("/api/v1/stats/presentations?asOf=1").then().body("groups.papers", equalTo(List.of(43, 1)));
    }

    @Test
    void aRevisionWithoutChangesIsFollowedToo() {
        ingest.publish(List.of());
        Service.reach(2);
        get("/api/v1/stats").then().body("total.papers", equalTo(44));
        get("/api/v1/editions").then().body("items[0].lastRevision", equalTo(1));
    }

    @Test
    void manyRevisionsOverManyPagesEndInTheSamePapers() {
        Random random = new Random(5);
        for (int revision = 0; revision < 20; revision++) {
            List<FakePaper> papers = ingest.papers();
            List<String> removed = papers.stream()
                    .filter(paper -> random.nextInt(20) == 0)
                    .map(FakePaper::id)
                    .toList();
            List<FakePaper> written = papers.stream()
                    .filter(paper -> !removed.contains(paper.id()) && random.nextInt(3) == 0)
                    .map(paper -> paper.with("code", random.nextBoolean() ? "open" : "none"))
                    .toList();
            ingest.publish(written, removed, "data");
        }
        Service.reach(21);
        long open = ingest.papers().stream()
                .filter(paper -> paper.terms("code").contains("open"))
                .count();
        get("/api/v1/stats?code=open").then().body("total.papers", equalTo((int) open));
        get("/api/v1/stats").then().body("total.papers", equalTo(ingest.papers().size()));
        get("/api/v1/stats?asOf=1").then().body("total.papers", equalTo(44));
    }

    @Test
    void aFacetOfAUsersVocabularyIsKept() {
        ObjectNode vocabulary = Samples.vocabulary().deepCopy();
        ObjectNode task = ((ArrayNode) vocabulary.get("facets")).addObject();
        task.put("id", "task")
                .put("multiple", true)
                .putObject("label")
                .put("en", "Task")
                .put("zh", "任务");
        task.putArray("terms")
                .addObject()
                .put("id", "triage")
                .putObject("label")
                .put("en", "Triage")
                .put("zh", "分诊");
        vocabulary.put("version", "sha256:2222");
        ingest.vocabulary(vocabulary);
        ingest.publish(
                List.of(Samples.seed().get(0).with("task", List.of("segmentation", "triage"))), List.of(), "rules");
        Service.reach(2);
        get("/api/v1/stats?by=task&lang=en")
                .then()
                .body("dataset.vocabulary", equalTo("sha256:2222"))
                .body("groups.key", equalTo(List.of(List.of("segmentation"), List.of("triage"))))
                .body("groups.label", equalTo(List.of(List.of("segmentation"), List.of("Triage"))))
                .body("groups[0].papersUrl", equalTo("/api/v1/papers?task=segmentation"))
                .body("without.papers", equalTo(43));
        get("/api/v1/stats?task=triage,!segmentation").then().body("total.papers", equalTo(0));
        get("/api/v1/stats?asOf=1").then().body("dataset.vocabulary", equalTo("sha256:1111"));
    }

    /** In each of these moods the old figures stay, the fault is counted, and afterwards the new figures come. */
    @ParameterizedTest
    @CsvSource({"SLOW, timeout", "ERROR_500, status", "GARBAGE, garbage", "HALF_A_PAGE, status"})
    void answersFromItsOwnDataWhileIngestIsInTrouble(Mood mood, String reason) {
        double before = errors(reason);
        ingest.mood(mood);
        ingest.publish(Samples.random(30, new Random(1)));
        Service.until(() -> errors(reason) > before);
        get("/api/v1/stats")
                .then()
                .statusCode(200)
                .body("total.papers", equalTo(44))
                .body("dataset.revision", equalTo(1));
        get("/q/health/ready").then().statusCode(200).body("checks[0].data.feed", equalTo(reason));
        ingest.mood(Mood.WELL);
        Service.reach(2);
        assertEquals(0, metric("confscope_feed_lag_revisions"));
    }

    @Test
    void aRevisionIsShownAlsoWhileALaterOneCannotBeRead() {
        ingest.mood(Mood.ERROR_500);
        ingest.publish(List.of(), List.of("iclr-2026-000000000001"), "data");
        ingest.publish(Samples.random(30, new Random(1)));
        ingest.mood(Mood.HALF_A_PAGE);
        Service.until(() -> get("/api/v1/stats").jsonPath().getInt("dataset.revision") == 2);
        get("/api/v1/stats").then().body("total.papers", equalTo(43));
        ingest.mood(Mood.WELL);
        Service.reach(3);
    }

    @Test
    void answersFromItsOwnDataWhileIngestIsDown() {
        double before = errors("unreachable");
        ingest.stop();
        Service.until(() -> errors("unreachable") > before);
        get("/api/v1/stats/topics").then().statusCode(200).body("total.papers", equalTo(44));
        Service.until(() -> metric("confscope_feed_lag_seconds") > 0);
        ingest.start();
        ingest.publish(List.of(), List.of("iclr-2026-000000000001"), "data");
        Service.reach(2);
    }

    @Test
    void readsEverythingAnewWhenIngestWasEmptiedAndFilledWithOtherPapers() {
        double before = errors("wiped");
        String etag = get("/api/v1/stats").header("ETag");
        ingest.wipe();
        ingest.publish(Samples.seed().subList(0, 10));
        Service.until(() -> get("/api/v1/stats").jsonPath().getInt("total.papers") == 10);
        assertEquals(before + 1, errors("wiped"));
        assertTrue(!etag.equals(get("/api/v1/stats").header("ETag")), "the number of the revision is the same again");
    }

    @Test
    void whatWasWrittenOfAnUnpublishedRevisionIsUnseenAndTakenBack() {
        Change stray = new Change("iclr-2026-000000000002", 2, true);
        store.write(2, List.of(stray));
        get("/api/v1/stats?asOf=1").then().body("total.papers", equalTo(44));
        ingest.publish(List.of());
        Service.reach(2);
        get("/api/v1/stats").then().body("total.papers", equalTo(44));
    }

    @Test
    void aQuestionWaitsForTheRevisionThatItNeeds() {
        ingest.publish(Samples.random(44, new Random(3)));
        get("/api/v1/stats?minRevision=2").then().statusCode(200).body("dataset.revision", equalTo(2));
    }

    private static double errors(String reason) {
        return metric("confscope_feed_errors_total{reason=\"" + reason + "\"}");
    }

    private static double metric(String name) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
