package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.ingest.staging.Retagger;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Papers that other rules tagged: their tags are made to differ in the database, as an older vocabulary would have. */
@QuarkusTest
class ChangedRulesTest {

    private final EmptyStore store;
    private final EntityManager database;
    private final UserTransaction transaction;
    private final Retagger retagger;

    @Inject
    ChangedRulesTest(EmptyStore store, EntityManager database, UserTransaction transaction, Retagger retagger) {
        this.store = store;
        this.database = database;
        this.transaction = transaction;
        this.retagger = retagger;
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
}
