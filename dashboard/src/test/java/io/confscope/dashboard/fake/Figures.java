package io.confscope.dashboard.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts papers the way stats-service does, the slow way. */
record Figures(Papers papers) {
    private static final double Z = 1.959964;

    JsonNode stats(Query query) {
        List<JsonNode> all = papers.matching(query);
        Query filters = filters(query);
        ObjectNode answer = Papers.JSON.createObjectNode();
        answer.set("dataset", dataset(query));
        ObjectNode asked = answer.putObject("query");
        ArrayNode by = asked.putArray("by");
        asked.set("filters", Papers.JSON.valueToTree(filters.parameters()));
        ObjectNode total = answer.putObject("total");
        total.put("papers", all.size());
        total.put("papersUrl", "/api/v1/papers?" + filters.text());
        code(total, all);
        ArrayNode groups = answer.putArray("groups");
        List<String> facets = facets(query.get("by", ""));
        facets.forEach(by::add);
        papers.groups(all, facets).forEach((key, members) -> {
            if (key.isEmpty()) {
                return;
            }
            ObjectNode group = groups.addObject();
            ArrayNode keys = group.putArray("key");
            ArrayNode labels = group.putArray("label");
            Query url = filters;
            for (int place = 0; place < facets.size(); place++) {
                keys.add(key.get(place));
                labels.add(papers.label(facets.get(place), key.get(place)));
                url = url.with(facets.get(place), key.get(place));
            }
            group.put("papers", members.size());
            group.set("share", share(members.size(), all.size()));
            code(group, members);
            group.put("papersUrl", "/api/v1/papers?" + url.text());
        });
        if (facets.size() == 1 && papers.facet(facets.get(0)).get("multiple").asBoolean()) {
            without(answer.putObject("without"), all, facets.get(0), filters);
        }
        return answer;
    }

    private void without(ObjectNode rest, List<JsonNode> all, String facet, Query filters) {
        int without = (int) all.stream()
                .filter(paper -> papers.terms(paper, facet).isEmpty())
                .count();
        rest.put("papers", without);
        rest.set("share", share(without, all.size()));
        rest.put("papersUrl", papersUrl(filters, facet, "none"));
    }

    private static List<String> facets(String by) {
        return by.isEmpty() ? List.of() : List.of(by.split(","));
    }

    JsonNode cooccurrence(Query query) {
        String rows = query.get("rows", "");
        String columns = query.get("columns", "");
        Query filters = filters(query);
        List<JsonNode> all = papers.matching(query);
        ObjectNode answer = Papers.JSON.createObjectNode();
        answer.set("dataset", dataset(query));
        answer.put("papers", all.size());
        sides(answer.putArray("rows"), all, rows);
        sides(answer.putArray("columns"), all, columns);
        ArrayNode cells = answer.putArray("cells");
        papers.groups(all, List.of(rows, columns)).forEach((key, members) -> cells.addObject()
                .put("row", key.get(0))
                .put("column", key.get(1))
                .put("papers", members.size())
                .put("lift", 1.5)
                .put("papersUrl", papersUrl(filters.with(rows, key.get(0)), columns, key.get(1))));
        return answer;
    }

    private void sides(ArrayNode sides, List<JsonNode> all, String facet) {
        papers.groups(all, List.of(facet)).forEach((key, members) -> {
            ObjectNode side = sides.addObject().put("key", key.get(0)).put("papers", members.size());
            side.set("label", papers.label(facet, key.get(0)));
        });
    }

    JsonNode facets(Query query) {
        List<JsonNode> all = papers.matching(filters(query));
        ObjectNode answer = Papers.JSON.createObjectNode();
        answer.set("dataset", dataset(query));
        answer.putObject("total").put("papers", all.size());
        ArrayNode items = answer.putArray("facets");
        papers.vocabulary().get("facets").forEach(facet -> {
            ObjectNode item = facet.deepCopy();
            String id = facet.get("id").asText();
            Map<String, Integer> counted = carrying(all, id);
            Map<String, Integer> selectable =
                    carrying(papers.matching(filters(query).with(id, "any")), id);
            item.get("terms").forEach(node -> {
                ObjectNode term = (ObjectNode) node;
                String name = term.get("id").asText();
                term.put("papers", counted.getOrDefault(name, 0)).put("selectable", selectable.getOrDefault(name, 0));
            });
            items.add(item);
        });
        return answer;
    }

    /** How many papers carry each term. */
    private Map<String, Integer> carrying(List<JsonNode> all, String facet) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(paper -> papers.terms(paper, facet).forEach(term -> counts.merge(term, 1, Integer::sum)));
        return counts;
    }

    String csv(Query query) {
        StringBuilder csv = new StringBuilder(query.get("by", "") + ",papers\n");
        stats(query).get("groups").forEach(group -> {
            group.get("key").forEach(term -> csv.append(term.asText()).append(','));
            csv.append(group.get("papers").asInt()).append('\n');
        });
        return csv.toString();
    }

    /** The latest state of the data. */
    ObjectNode dataset() {
        return dataset(new Query(Map.of()));
    }

    private ObjectNode dataset(Query query) {
        ObjectNode dataset = Papers.JSON
                .createObjectNode()
                .put("revision", papers.revision())
                .put("vocabulary", papers.vocabulary().get("version").asText())
                .put("publishedAt", FakeServices.publishedAt(papers.revision()));
        return query.get("asOf", "").isEmpty() ? dataset.putNull("asOf") : dataset.put("asOf", papers.revision());
    }

    static Query filters(Query query) {
        Query filters = new Query(query.parameters());
        filters = new Query(filters.parameters().entrySet().stream()
                .filter(entry -> !List.of("by", "measure", "rows", "columns", "format", "lang")
                        .contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
        return filters.parameters().containsKey("decision") ? filters : filters.with("decision", "accepted");
    }

    private static String papersUrl(Query filters, String facet, String term) {
        return "/api/v1/papers?" + filters.with(facet, term).text();
    }

    private static void code(ObjectNode group, List<JsonNode> members) {
        int withCode = withCode(members);
        group.put("withCode", withCode);
        group.set("codeShare", share(withCode, members.size()));
    }

    static int withCode(List<JsonNode> members) {
        return (int) members.stream()
                .filter(paper -> Arrays.asList("open", "anonymous")
                        .contains(paper.get("code").asText()))
                .count();
    }

    static ObjectNode share(int count, int of) {
        ObjectNode share = Papers.JSON.createObjectNode();
        if (of == 0) {
            return share.putNull("value").putNull("low").putNull("high");
        }
        double p = (double) count / of;
        double centre = p + Z * Z / (2 * of);
        double half = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
        double scale = 1 + Z * Z / of;
        return share.put("value", round(p))
                .put("low", round((centre - half) / scale))
                .put("high", round((centre + half) / scale));
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
