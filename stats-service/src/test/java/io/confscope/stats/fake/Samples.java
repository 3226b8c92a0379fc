package io.confscope.stats.fake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** Papers for tests. */
public final class Samples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> DECISIONS = List.of("accepted", "accepted", "accepted", "rejected", "withdrawn");
    private static final List<String> PRESENTATIONS = List.of("oral", "spotlight", "poster");
    private static final List<String> CODE = List.of("open", "anonymous", "page", "promised", "none");

    private Samples() {}

    /** The 44 papers of the seed dump, with the facets that the gold file gives them. */
    public static List<FakePaper> seed() {
        List<FakePaper> papers = new ArrayList<>();
        for (String line : new String(read("/seed-facets.jsonl"), StandardCharsets.UTF_8)
                .strip()
                .split("\n", -1)) {
            try {
                Map<String, Object> facets =
                        new TreeMap<>(JSON.readValue(line, new TypeReference<Map<String, Object>>() {}));
                String id = facets.remove("id").toString();
                facets.values().removeIf(Objects::isNull);
                papers.add(new FakePaper(id, facets));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return papers;
    }

    public static JsonNode vocabulary() {
        try {
            return JSON.readTree(read("/seed-vocabulary.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Papers whose facets are drawn at random, missing ones and several at once included. */
    public static List<FakePaper> random(int count, Random random) {
        JsonNode vocabulary = vocabulary();
        List<String> topics = terms(vocabulary, "topic");
        List<String> modalities = terms(vocabulary, "modality");
        List<String> families = terms(vocabulary, "family");
        List<FakePaper> papers = new ArrayList<>();
        for (int paper = 0; paper < count; paper++) {
            int year = 2023 + random.nextInt(4);
            String venue = random.nextBoolean() ? "iclr" : "icml";
            Map<String, Object> facets = new TreeMap<>();
            facets.put("venue", venue);
            facets.put("year", year);
            facets.put("edition", venue + "-" + year);
            facets.put("decision", pick(DECISIONS, random));
            facets.put("presentation", pick(PRESENTATIONS, random));
            facets.put("code", pick(CODE, random));
            facets.put("modality", some(modalities, random));
            facets.put("family", some(families, random));
            if (random.nextInt(5) > 0) {
                facets.put("topic", pick(topics, random));
            }
            if (random.nextInt(3) == 0) {
                facets.put("area", "area-" + random.nextInt(3));
            }
            papers.add(new FakePaper(String.format("%s-%d-%012x", venue, year, paper), facets));
        }
        return papers;
    }

    private static List<String> terms(JsonNode vocabulary, String facet) {
        List<String> ids = new ArrayList<>();
        for (JsonNode candidate : vocabulary.get("facets")) {
            if (candidate.get("id").textValue().equals(facet)) {
                candidate.get("terms").forEach(term -> ids.add(term.get("id").textValue()));
            }
        }
        return ids;
    }

    private static <T> T pick(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static List<String> some(List<String> terms, Random random) {
        int wanted = random.nextInt(4);
        return random.ints(wanted, 0, Math.min(6, terms.size()))
                .mapToObj(terms::get)
                .distinct()
                .sorted()
                .toList();
    }

    /** A resource of the tests. */
    public static byte[] read(String name) {
        try (InputStream stream = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
