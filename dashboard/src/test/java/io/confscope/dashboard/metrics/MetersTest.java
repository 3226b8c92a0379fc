package io.confscope.dashboard.metrics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
class MetersTest {
    private static final Set<String> BUCKETS =
            Set.of("0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf");

    @Test
    void quantilesCanBeComputed() {
        given().get("/").then().statusCode(200);
        given().get("/api/stats/api/v1/stats").then().statusCode(200);

        assertEquals(new TreeSet<>(BUCKETS), buckets("http_server_requests_seconds_bucket"));
        assertEquals(new TreeSet<>(BUCKETS), buckets("confscope_upstream_requests_seconds_bucket"));
    }

    @Test
    void addressesDoNotBecomeLabels() {
        given().get("/api/ingest/api/v1/papers?topic=medical-imaging").then().statusCode(200);
        given().get("/api/ingest/api/v1/nothing-like-this").then().statusCode(404);
        given().get("/nothing-like-this-either").then().statusCode(404);

        String all = metrics();
        assertTrue(all.contains("uri=\"/api/ingest/{path}\""), all);
        assertFalse(all.contains("nothing-like-this"), all);
        assertFalse(all.contains("api/v1"), all);
    }

    /** The alert of slow answers leaves these out, by what their {@code uri} ends with. */
    @ParameterizedTest
    @ValueSource(strings = {"events", "export", "content"})
    void whatLastsAsLongAsItsReaderTakesIsToldApart(String what) {
        given().get("/api/ingest/api/v1/nobody/" + what).then().statusCode(404);

        assertTrue(metrics().contains("uri=\"/api/ingest/{path}/" + what + "\""));
    }

    @Test
    void theBuildSaysWhichItIs() {
        List<String> builds = metrics()
                .lines()
                .filter(line -> line.startsWith("confscope_build{"))
                .toList();

        assertEquals(1, builds.size());
        assertTrue(builds.get(0).matches("confscope_build\\{version=\"[^\"]+\",?} 1\\.0"), builds.get(0));
    }

    private static Set<String> buckets(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name))
                .flatMap(line -> Pattern.compile("le=\"([^\"]+)\"")
                        .matcher(line)
                        .results()
                        .map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
