package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of dumps, page by page. */
@QuarkusTest
class DumpListTest {

    private final EmptyStore store;

    DumpListTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void startFromNothing() {
        store.empty();
    }

    @Test
    void aDumpThatArrivesBetweenTwoPagesIsNoReasonToRepeatOne() {
        for (int dump = 0; dump < 3; dump++) {
            Dumps.send("\n".repeat(dump) + Dumps.SECOND).statusCode(201);
        }
        List<String> before = get("/api/v1/dumps").path("items.id");
        var page = get("/api/v1/dumps?limit=2");
        assertEquals(before.subList(0, 2), page.<List<String>>path("items.id"));
        Dumps.send(Dumps.TWO).statusCode(201);
        given().queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/api/v1/dumps")
                .then()
                .body("items.id", equalTo(before.subList(2, 3)))
                .body("total", equalTo(4))
                .body("nextCursor", nullValue());
    }

    /** Such as those of versions that counted the dumps before the page. */
    @Test
    void aCursorThatNamesNoDumpIsRefused() {
        String counted = Base64.getUrlEncoder().withoutPadding().encodeToString("0:2".getBytes(StandardCharsets.UTF_8));
        get("/api/v1/dumps?cursor=" + counted).then().statusCode(400).body("errors.parameter", contains("cursor"));
    }
}
