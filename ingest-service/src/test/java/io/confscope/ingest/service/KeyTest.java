package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeyTest.WithKey.class)
class KeyTest {

    private static final int WRONG_KEYS = 400;
    private static final Set<String> READS =
            Set.of("get", "head", "options", "trace", "parameters", "summary", "description");

    private final MeterRegistry metrics;

    KeyTest(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    public static class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "confscope.api-key",
                    "s3cret",
                    "confscope.data",
                    "./target/test-data-key",
                    "confscope.limits.wrong-keys",
                    Integer.toString(WRONG_KEYS));
        }
    }

    private record Write(String method, String path) {}

    /** Every write that the service describes, also those that are not made yet. */
    private static List<Write> writes() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");
        List<Write> writes = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method -> !READS.contains(method))
                .forEach(method ->
                        writes.add(new Write(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]+}", "d-1")))));
        return writes;
    }

    /** Spellings that some server or proxy somewhere takes for the same path. */
    private static List<String> spellings(String path) {
        String end = path.substring(path.lastIndexOf('/') + 1);
        String folder = path.substring(0, path.length() - end.length());
        return List.of(
                path,
                path + "/",
                path + ";x",
                path.replaceFirst("/api", "/api;x"),
                "/" + path,
                path.replaceFirst("/v1", "//v1"),
                path.replaceFirst("/v1", "/./v1"),
                path.replaceFirst("/v1", "/v1/../v1"),
                folder + "%" + Integer.toHexString(end.charAt(0)) + end.substring(1),
                path + "?name=x",
                path + ";a=b;c",
                "/." + path,
                folder + "./" + end,
                path.replaceFirst("/v1", "%2Fv1"),
                path.replaceFirst("/api", "/API"));
    }

    @Test
    void noSpellingOfThePathOfAnyWriteGetsAroundTheKey() {
        List<Write> writes = writes();
        assertTrue(writes.contains(new Write("POST", "/api/v1/dumps")), writes.toString());
        assertTrue(writes.contains(new Write("POST", "/api/v1/backup")), writes.toString());
        for (Write write : writes) {
            for (String path : spellings(write.path)) {
                for (String type : List.of("application/octet-stream", "application/json")) {
                    int status = given().urlEncodingEnabled(false)
                            .contentType(type)
                            .body(Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                            .request(write.method, path)
                            .statusCode();
                    assertTrue(
                            Set.of(400, 401, 404, 405, 415).contains(status),
                            write.method + " " + path + ": " + status);
                }
            }
            assertEquals(401, given().request(write.method, write.path).statusCode(), write.toString());
        }
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
        assertTheRightKeyIsTaken();
    }

    @Test
    void whoSendsManyWrongKeysIsToldToWaitAndTheRightKeyIsStillTaken() {
        double before = failures();
        Response answer = wrong();
        int sent = 1;
        for (; answer.statusCode() == 401 && sent <= WRONG_KEYS; sent++) {
            answer = wrong();
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("type", endsWith("too-many-wrong-keys"));
        assertEquals(before + sent, failures());
        assertTheRightKeyIsTaken();
        get("/api/v1/papers").then().statusCode(200);
    }

    @Test
    void readingNeedsNoKey() {
        get("/api/v1/papers").then().statusCode(200);
    }

    private static Response wrong() {
        return given().header("X-Api-Key", "guess").body("x").post("/api/v1/dumps");
    }

    private double failures() {
        return metrics.counter("confscope.auth.failures").count();
    }

    private static void assertTheRightKeyIsTaken() {
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
}
