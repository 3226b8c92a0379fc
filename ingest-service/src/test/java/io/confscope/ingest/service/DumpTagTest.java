package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.head;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of dumps changes without a revision; it is not sent twice all the same. */
@QuarkusTest
class DumpTagTest {
    private final EmptyStore store;
    private String id = "";

    DumpTagTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void sendOneDump() {
        store.empty();
        id = Dumps.send(Dumps.SECOND).statusCode(201).extract().path("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/dumps",
                "/api/v1/dumps?format=csv",
                "/api/v1/dumps/{id}",
                "/api/v1/dumps/{id}/problems",
                "/api/v1/dumps/{id}/content"
            })
    void whatTheReaderHasIsNotSentAgain(String address) {
        String path = address.replace("{id}", id);
        String tag = get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-None-Match", "W/" + tag).get(path).then().statusCode(304);
        given().header("If-None-Match", tag).head(path).then().statusCode(304);
        head(path).then().statusCode(200).header("ETag", tag);
    }

    @Test
    void aLongerListIsSent() {
        String tag = get("/api/v1/dumps").header("ETag");
        Dumps.send(Dumps.TWO, "dryRun=true").statusCode(200);

        given().header("If-None-Match", tag)
                .get("/api/v1/dumps")
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
    }

    @Test
    void aListWaitsForARevision() throws Exception {
        var answer = CompletableFuture.supplyAsync(() -> get("/api/v1/dumps?minRevision=2"));
        Dumps.send(Dumps.TWO).statusCode(201);

        answer.get().then().statusCode(200).body("total", equalTo(2)).body("items[0].status", equalTo("published"));
    }

    @Test
    void onlyReadsWaitAndOnlyForANumber() {
        get("/api/v1/dumps?minRevision=first").then().statusCode(400);
        Dumps.send(Dumps.TWO, "minRevision=1").statusCode(400);
    }
}
