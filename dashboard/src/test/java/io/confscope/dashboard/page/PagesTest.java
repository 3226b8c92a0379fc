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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
class PagesTest {
    private static final Path ROOT = Path.of("src/main/resources/META-INF/resources");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/trends",
                "/report",
                "/app/main.js",
                "/app/base.css",
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
        String html = given().get("/").asString();
        long bytes = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .filter(path -> path.contains(".") && !path.startsWith("/api"))
                .mapToLong(path -> Long.parseLong(
                        given().header("Accept-Encoding", "gzip").head(path).header("Content-Length")))
                .sum();

        assertTrue(bytes < 200_000, bytes + " bytes");
    }

    @Test
    void everyModuleThatTheOverviewNeedsIsAnnouncedInThePage() throws IOException {
        String html = Files.readString(ROOT.resolve("index.html"));
        Set<String> announced = Pattern.compile("(?:modulepreload\" href|script src)=\"(/app/(?!theme)[^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Path> needed = new TreeSet<>();
        imports(ROOT.resolve("app/main.js"), needed);
        imports(ROOT.resolve("app/pages/overview.js"), needed);

        assertEquals(
                needed.stream().map(file -> "/" + ROOT.relativize(file)).collect(Collectors.toCollection(TreeSet::new)),
                announced);
    }

    /** A module and what it imports from the start, not what it reads later. */
    private static void imports(Path module, Set<Path> found) throws IOException {
        if (!found.add(module)) {
            return;
        }
        var names = Pattern.compile("^(?:import|export|[}]) .*?from '([^']+)';", Pattern.MULTILINE)
                .matcher(Files.readString(module));
        while (names.find()) {
            imports(module.resolveSibling(names.group(1)).normalize(), found);
        }
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
            strings = {"/nowhere", "/api/nowhere", "/app/nowhere.js", "/app/../application.properties", "/vendor/x"})
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
