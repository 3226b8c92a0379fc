package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.confscope.ingest.staging.Retagger;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Label;
import io.confscope.ingest.vocabulary.Term;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Papers that other rules tagged: their tags are made to differ in the database, as an older vocabulary would have. */
@QuarkusTest
class ChangedRulesTest {

    private static final Label ORGAN = new Label("Organ", "器官");

    private final EmptyStore store;
    private final EntityManager database;
    private final UserTransaction transaction;
    private final Retagger retagger;
    private final Vocabulary vocabulary;
    private final ObjectMapper json;

    @Inject
    ChangedRulesTest(
            EmptyStore store,
            EntityManager database,
            UserTransaction transaction,
            Retagger retagger,
            Vocabulary vocabulary,
            ObjectMapper json) {
        this.store = store;
        this.database = database;
        this.transaction = transaction;
        this.retagger = retagger;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    @BeforeEach
    void loadTwoPapersAndForgetATag() throws Exception {
        store.empty();
        Dumps.send(Dumps.TWO).statusCode(201);
        transaction.begin();
        database.createQuery("update PaperVersion set tags = '', topic = null where code = 'open'")
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void aPaperTaggedByOtherRulesIsTaggedAnewAndTheOtherOneLeftAlone() {
        Retagger.Batch batch = retagger.after("", 2);
        assertEquals(1, batch.changed());
        assertEquals("", retagger.after(batch.lastId(), 2).lastId());
        // Not published: nobody sees it yet.
        get("/api/v1/papers?code=open").then().body("items[0].modalities.size()", equalTo(0));
        get("/api/v1/papers?code=open").then().body("items[0].topic", nullValue());
    }

    @Test
    void publishedItIsARevisionOfItsOwnCause() throws Exception {
        retagger.after("", 2);
        transaction.begin();
        database.createNativeQuery("insert into revision values (2, current_timestamp, 'sha256:new', 'rules', null)")
                .executeUpdate();
        transaction.commit();
        get("/api/v1/papers?code=open").then().body("items[0].modalities", contains("ct", "pet"));
        get("/api/v1/revisions?after=1")
                .then()
                .body("items.cause", contains("rules"))
                .body("items[0].dump", nullValue());
        get("/api/v1/changes?after=1").then().body("items.size()", equalTo(1));
        get("/api/v1/papers?code=open&asOf=1").then().body("items[0].modalities.size()", equalTo(0));
    }

    @Test
    void thePastIsAskedByTheVocabularyOfItsTime() throws Exception {
        // As if the first revision had been tagged with a facet that the files no longer have.
        String old = json.writeValueAsString(List.of(
                new Facet("organ", ORGAN, true, List.of(new Term("heart", ORGAN, null))),
                vocabulary.facets().get(0)));
        transaction.begin();
        database.createNativeQuery("delete from vocabulary where version = 'sha256:organ'")
                .executeUpdate();
        database.createNativeQuery("insert into vocabulary (version, facets) values ('sha256:organ', :facets)")
                .setParameter("facets", old)
                .executeUpdate();
        database.createNativeQuery("update revision set vocabulary = 'sha256:organ'")
                .executeUpdate();
        database.createNativeQuery("update paper_version set tags = '|organ=heart|' where code = 'open'")
                .executeUpdate();
        transaction.commit();
        Dumps.send(Dumps.SECOND.replace("2026", "2031")).statusCode(201);

        get("/api/v1/papers?organ=heart&asOf=1").then().statusCode(200);
        get("/api/v1/papers?organ=heart").then().statusCode(400).body("errors.parameter", contains("organ"));
        get("/api/v1/papers?modality=ct&asOf=1").then().statusCode(400).body("errors.parameter", contains("modality"));
        get("/api/v1/changes?after=0").then().body("items.find { it.organ != null }.organ", contains("heart"));
    }
}
