package io.confscope.stats.answer;

import static io.confscope.stats.fake.Service.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Service;
import io.confscope.stats.vocabulary.CoreFacet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the API says what the endpoints take, and no more. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/";

    /** What an endpoint needs to answer at all. */
    private static final Map<String, String> NEEDED = Map.of(
            "/api/v1/trends", "&by=topic",
            "/api/v1/cooccurrence", "&rows=topic&columns=code",
            "/api/v1/compare", "&by=topic&base=code%3Dopen&other=code%3Dnone",
            "/api/v1/diff", "&from=0&to=1");

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    /** An endpoint that is asked for something unknown says what it knows, and that is what the description must list. */
    @Test
    void listsExactlyTheParametersThatEachEndpointTakes() throws IOException {
        Service.showSeed(ingest);
        Map<String, JsonNode> endpoints = endpoints();
        assertEquals(11, endpoints.size());
        for (Map.Entry<String, JsonNode> endpoint : endpoints.entrySet()) {
            String message = get(endpoint.getKey() + "?bogus=1" + NEEDED.getOrDefault(endpoint.getKey(), ""))
                    .jsonPath()
                    .getString("errors[0].message");
            Set<String> taken = new TreeSet<>(Arrays.asList(
                    message.replaceFirst(".*there are ", "").replace(".", "").split(", ", -1)));
            assertEquals(taken, parameters(endpoint.getValue()), endpoint.getKey());
            assertTrue(taken.containsAll(List.of("asOf", "minRevision", "format", "lang")), endpoint.getKey());
        }
        Set<String> filters = Stream.concat(
                        Arrays.stream(CoreFacet.values()).map(CoreFacet::id), Stream.of("yearFrom", "yearTo"))
                .collect(Collectors.toSet());
        for (String filtered : List.of("stats", "stats/topics", "facets", "trends", "cooccurrence")) {
            assertTrue(parameters(endpoints.getOrDefault(PATH + filtered, JSON.nullNode()))
                    .containsAll(filters));
        }
    }

    @Test
    void hasAnExampleOfEachEndpointThatCanBeAskedAsItStands() throws IOException {
        Service.showSeed(ingest);
        for (Map.Entry<String, JsonNode> endpoint : endpoints().entrySet()) {
            String example = endpoint.getValue()
                    .path("description")
                    .asText()
                    .replaceFirst("(?s).*Example: `", "")
                    .replace("`", "");
            assertTrue(example.startsWith(endpoint.getKey() + "?"), example);
            get(example).then().statusCode(200);
        }
    }

    private static Map<String, JsonNode> endpoints() throws IOException {
        Map<String, JsonNode> endpoints = new TreeMap<>();
        JSON.readTree(get("/q/openapi?format=json").asString())
                .path("paths")
                .properties()
                .forEach(path -> endpoints.put(path.getKey(), path.getValue().path("get")));
        endpoints.keySet().removeIf(path -> !path.startsWith(PATH));
        return endpoints;
    }

    private static Set<String> parameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        assertEquals(names.size(), new TreeSet<>(names).size(), "each once: " + names);
        return new TreeSet<>(names);
    }
}
