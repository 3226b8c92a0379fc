package io.confscope.dashboard.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Papers and the vocabulary they are filed under, at one revision. */
record Papers(int revision, List<JsonNode> items, JsonNode vocabulary) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FACETS =
            Set.of("topic", "decision", "presentation", "code", "modality", "family", "venue", "year", "edition");

    static Papers read(int revision, String resource) {
        try {
            List<JsonNode> items = new ArrayList<>();
            for (String line :
                    new String(bytes(resource), StandardCharsets.UTF_8).lines().toList()) {
                items.add(JSON.readTree(line));
            }
            return new Papers(revision, items, JSON.readTree(bytes("/fake/vocabulary.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These papers again and again, each with an id and a title of its own. */
    Papers times(int count) {
        List<JsonNode> many = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            ObjectNode paper = items.get(index % items.size()).deepCopy();
            paper.put("id", String.format("iclr-2026-%012x", index));
            paper.put("titleEn", String.format("Paper %06d", index));
            paper.set("evidence", JSON.createArrayNode());
            many.add(paper);
        }
        return new Papers(revision, many, vocabulary);
    }

    /** These papers, each about one of so many topics that no vocabulary names. */
    Papers about(int topics) {
        List<JsonNode> all = times(Math.max(topics, items.size())).items();
        for (int index = 0; index < all.size(); index++) {
            ((ObjectNode) all.get(index)).put("topic", String.format("topic-%03d", index % topics));
        }
        return new Papers(revision, all, vocabulary);
    }

    /** The papers that satisfy the filters of a question. */
    List<JsonNode> matching(Query query) {
        int from = Integer.parseInt(query.get("yearFrom", "0"));
        int to = Integer.parseInt(query.get("yearTo", "9999"));
        return items.stream()
                .filter(paper ->
                        from <= paper.path("year").asInt() && paper.path("year").asInt() <= to)
                .filter(paper -> FACETS.stream()
                        .allMatch(facet -> accepts(
                                query.get(facet, facet.equals("decision") ? "accepted" : "any"), terms(paper, facet))))
                .toList();
    }

    /** The filters of the papers among those of others that carry a term as well. */
    Query narrowed(Query filters, String facet, String term) {
        String before = filters.get(facet, "");
        boolean both = facet(facet).get("multiple").asBoolean() && !before.isEmpty() && !before.equals(term);
        return filters.with(facet, both ? before + "+" + term : term);
    }

    Set<String> terms(JsonNode paper, String facet) {
        Set<String> terms = new LinkedHashSet<>();
        switch (facet) {
            case "modality" -> paper.get("modalities").forEach(term -> terms.add(term.asText()));
            case "family" -> paper.get("modalities").forEach(term -> terms.add(family(term.asText())));
            default -> terms.add(paper.path(facet).asText());
        }
        return terms;
    }

    JsonNode label(String facet, String term) {
        for (JsonNode known : facet(facet).path("terms")) {
            if (known.get("id").asText().equals(term)) {
                return known.get("label");
            }
        }
        return JSON.valueToTree(Map.of("en", term, "zh", term));
    }

    JsonNode facet(String id) {
        for (JsonNode facet : vocabulary.get("facets")) {
            if (facet.get("id").asText().equals(id)) {
                return facet;
            }
        }
        throw new IllegalArgumentException("no facet " + id);
    }

    /** The papers of a list under each combination of terms that one of them carries, most first. */
    Map<List<String>, List<JsonNode>> groups(List<JsonNode> papers, List<String> facets) {
        Map<List<String>, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode paper : papers) {
            for (List<String> key : keys(paper, facets)) {
                groups.computeIfAbsent(key, terms -> new ArrayList<>()).add(paper);
            }
        }
        Map<List<String>, List<JsonNode>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Map.Entry.<List<String>, List<JsonNode>>comparingByValue(
                                (a, b) -> Integer.compare(b.size(), a.size()))
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private List<List<String>> keys(JsonNode paper, List<String> facets) {
        List<List<String>> keys = List.of(List.of());
        for (String facet : facets) {
            keys = keys.stream()
                    .flatMap(
                            key -> terms(paper, facet).stream().map(term -> Stream.concat(key.stream(), Stream.of(term))
                                    .toList()))
                    .toList();
        }
        return keys;
    }

    private String family(String modality) {
        for (JsonNode term : facet("modality").get("terms")) {
            if (term.get("id").asText().equals(modality)) {
                return term.get("family").asText();
            }
        }
        throw new IllegalArgumentException("no modality " + modality);
    }

    private static boolean accepts(String filter, Set<String> terms) {
        if (filter.equals("any")) {
            return true;
        }
        List<String> wanted = Arrays.asList(filter.split(","));
        boolean noneForbidden = wanted.stream()
                .filter(term -> term.startsWith("!"))
                .noneMatch(term -> carries(terms, term.substring(1)));
        List<String> any = wanted.stream().filter(term -> !term.startsWith("!")).toList();
        return noneForbidden && (any.isEmpty() || any.stream().anyMatch(joined -> carriesAll(terms, joined)));
    }

    private static boolean carriesAll(Set<String> terms, String joined) {
        return Arrays.stream(joined.split("\\+")).allMatch(term -> carries(terms, term));
    }

    private static boolean carries(Set<String> terms, String term) {
        return terms.contains(term) || (term.equals("none") && terms.isEmpty());
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Papers.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no resource " + resource);
            }
            return in.readAllBytes();
        }
    }
}
