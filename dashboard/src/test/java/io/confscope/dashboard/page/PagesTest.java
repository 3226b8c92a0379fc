package io.confscope.dashboard.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
class PagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/trends",
                "/report",
                "/app/main.js",
                "/app/styles.css",
                "/vendor/chart.js",
                "/favicon.svg",
                "/nowhere"
            })
    void everyPageAndAssetSaysWhatItMayDo(String path) {
        given().get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
                                + " 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                                + " frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void dataFromAServiceMayNotActAsAPage() {
        given().get("/api/ingest/api/v1/papers")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src")));
    }

    @Test
    void anAssetIsAskedForAgainOnlyWhenItHasChanged() {
        String tag = given().get("/app/main.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .contentType("text/javascript; charset=utf-8")
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get("/app/main.js").then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get("/app/main.js").then().statusCode(200);
    }

    @Test
    void theFirstPageIsSmall() {
        long bytes = addresses("/")
                .mapToLong(path -> Long.parseLong(
                        given().header("Accept-Encoding", "gzip").head(path).header("Content-Length")))
                .sum();

        assertTrue(bytes < 200_000, bytes + " bytes");
    }

    @Test
    void thePagesHaveOneSheetThatAsksForNoOther() {
        assertEquals(1, addresses("/").filter(path -> path.endsWith(".css")).count());

        given().get("/app/styles.css")
                .then()
                .statusCode(200)
                .contentType("text/css; charset=utf-8")
                .body(not(containsString("@import")))
                .body(containsString(given().get("/app/base.css").asString()))
                .body(containsString("@media (forced-colors: active) {\n"
                        + given().get("/app/forced.css").asString() + "}\n"));
    }

    @Test
    void whatAPageNamesIsNeverAskedForAgain() {
        String main = addresses("/")
                .filter(path -> path.endsWith("/app/main.js"))
                .findFirst()
                .orElseThrow();
        assertTrue(main.matches("/release/[0-9a-f]{24}/app/main[.]js"), main);

        given().get(main).then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        given().get(main.replaceAll("[0-9a-f]{24}", "0".repeat(24)))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trends", "/compare", "/papers", "/data", "/report", "/nowhere"})
    void everythingThatAPageNamesIsThere(String page) {
        assertEquals(
                List.of(),
                addresses(page)
                        .filter(path -> given().get(path).statusCode() != 200)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/, overview/keys.js, trend.js",
        "/trends, trend.js, overview/keys.js",
        "/papers, papers/found.js, overview/keys.js"
    })
    void aPageAnnouncesTheModulesItNeedsAndNoOthers(String page, String needed, String other) {
        List<String> addresses = addresses(page).toList();

        assertTrue(addresses.stream().anyMatch(path -> path.endsWith("/app/" + needed)), needed);
        assertTrue(addresses.stream().noneMatch(path -> path.endsWith("/app/" + other)), other);
    }

    /** The addresses of the files that a page names. */
    private static Stream<String> addresses(String page) {
        return Pattern.compile(" (?:src|href)=\"(/[^\"]+[.](?:js|css|svg))\"")
                .matcher(given().accept("text/html").get(page).asString())
                .results()
                .map(match -> match.group(1));
    }

    @Test
    void aReaderWhoIsLostGetsAPage() {
        given().accept("text/html")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html; charset=utf-8")
                .body(containsString("There is no page at this address"))
                .body(containsString("这个地址没有页面"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/nowhere",
                "/app/nowhere.js",
                "/app/../application.properties",
                "/vendor/x",
                "/release",
                "/release/x",
                "/release/x/y.js"
            })
    void aProgramThatIsLostGetsAProblem(String path) {
        given().urlEncodingEnabled(false)
                .accept("application/json")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:confscope:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/main.js"})
    void pagesCanOnlyBeRead(String path) {
        given().body("x")
                .post(path)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void soCanTheStatus(String method) {
        given().request(method, "/api/status").then().statusCode(405).contentType("application/problem+json");
    }
}
