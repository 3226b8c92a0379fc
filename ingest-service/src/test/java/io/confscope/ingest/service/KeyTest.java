package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(KeyTest.WithKey.class)
class KeyTest {

    public static class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("confscope.api-key", "s3cret", "confscope.data", "./target/test-data-key");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/dumps",
                "/api/v1/dumps/",
                "/api/v1/dumps;x",
                "/api;x/v1/dumps",
                "//api/v1/dumps",
                "/api//v1/dumps",
                "/api/./v1/dumps",
                "/api/v1/../v1/dumps",
                "/api/v1/%64umps",
                "/api/v1/dumps?name=x",
                "/api/v1/dumps;a=b;c",
                "/./api/v1/dumps",
                "/api/v1/./dumps",
                "/api%2Fv1/dumps",
                "/API/v1/dumps"
            })
    void noSpellingOfThePathGetsAroundTheKey(String path) {
        int status = given().urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .body(Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .statusCode();
        assertTrue(status == 401 || status == 404 || status == 400, path + ": " + status);
        get("/api/v1/dumps").then().body("total", equalTo(0));
    }

    @Test
    void aWrongKeyIsRefusedAndTheRightOneTakenInEitherHeader() {
        given().header("Authorization", "Bearer s3cres")
                .body("x")
                .post("/api/v1/dumps")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("detail", containsString("X-Api-Key"));
        given().header("Authorization", "Bearer s3cret")
                .body("x")
                .post("/api/v1/dumps")
                .then()
                .statusCode(422);
        given().header("X-Api-Key", "s3cret")
                .body("x")
                .post("/api/v1/dumps")
                .then()
                .statusCode(422);
    }

    @Test
    void readingNeedsNoKey() {
        get("/api/v1/papers").then().statusCode(200);
    }
}
