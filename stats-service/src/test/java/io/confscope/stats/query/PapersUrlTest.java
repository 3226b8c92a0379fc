package io.confscope.stats.query;

import static io.confscope.stats.fake.Service.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.FakePaper;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.PaperSearch;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Every figure against the papers that its address lists, for random papers and random questions. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class PapersUrlTest {

    private static final Map<String, List<String>> TERMS = Map.of(
            "topic", List.of("medical-imaging", "clinical-nlp", "none"),
            "area", List.of("area-0", "area-1", "area-9", "none"),
            "decision", List.of("accepted", "rejected", "withdrawn"),
            "presentation", List.of("oral", "poster"),
            "code", List.of("open", "anonymous", "none"),
            "modality", List.of("ct", "mri", "pet", "ultrasound", "none"),
            "family", List.of("imaging", "signal", "none"),
            "venue", List.of("iclr", "icml"),
            "year", List.of("2023", "2024", "2025"),
            "edition", List.of("iclr-2024", "icml-2025"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> FACETS = TERMS.keySet().stream().sorted().toList();

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    @Test
    void listsAsManyPapersAsTheFigureSays() throws IOException {
        ingest.wipe();
        Service.until(() -> Service.shown() == 0);
        Random random = new Random(2026);
        ingest.publish(Samples.random(400, random));
        Service.reach(1);
        List<FakePaper> papers = ingest.papers();
        int figures = 0;
        for (int question = 0; question < 600; question++) {
            figures += check(address(random), papers);
        }
        assertTrue(figures > 3000, "questions that have answers: " + figures);
    }

    private static int check(String address, List<FakePaper> papers) throws IOException {
        JsonNode answer =
                JSON.readTree(get(address).then().statusCode(200).extract().asString());
        agrees(address, answer.path("total"), papers);
        // The question's own filter, read by the other implementation, must give the same total.
        String own = address.replaceFirst("\\?by=[a-z,]*(&|$)", "?").replaceFirst("\\?$", "");
        assertEquals(listed(own, papers), answer.path("total").path("papers").asInt(), address);
        answer.path("groups").forEach(group -> agrees(address, group, papers));
        if (answer.has("without")) {
            agrees(address, answer.path("without"), papers);
        }
        return answer.path("groups").size();
    }

    private static void agrees(String address, JsonNode figure, List<FakePaper> papers) {
        String url = figure.path("papersUrl").textValue();
        assertEquals(figure.path("papers").intValue(), listed(url, papers), address + " -> " + url);
    }

    private static int listed(String url, List<FakePaper> papers) {
        return PaperSearch.find(url, papers).size();
    }

    private static String address(Random random) {
        StringJoiner query = new StringJoiner("&", "/api/v1/stats?by=", "");
        String first = FACETS.get(random.nextInt(FACETS.size()));
        String second = FACETS.get(random.nextInt(FACETS.size()));
        query.add(random.nextBoolean() || first.equals(second) ? first : first + "," + second);
        for (String facet : FACETS) {
            if (random.nextInt(5) == 0) {
                query.add(facet + "=" + filter(facet, random));
            }
        }
        if (random.nextInt(4) == 0) {
            query.add("yearFrom=" + (2023 + random.nextInt(4)));
        }
        if (random.nextInt(4) == 0) {
            query.add("yearTo=" + (2023 + random.nextInt(4)));
        }
        return query.toString();
    }

    private static String filter(String facet, Random random) {
        if (facet.equals("decision") && random.nextBoolean()) {
            return "any";
        }
        boolean set = facet.equals("modality") || facet.equals("family");
        StringJoiner terms = new StringJoiner(",");
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            String term = term(facet, random);
            switch (random.nextInt(4)) {
                case 0 -> terms.add("!" + term);
                case 1 -> terms.add(set ? term + "%2B" + term(facet, random) : term);
                default -> terms.add(term);
            }
        }
        return terms.toString();
    }

    private static String term(String facet, Random random) {
        List<String> terms = TERMS.getOrDefault(facet, List.of());
        return terms.get(random.nextInt(terms.size()));
    }
}
