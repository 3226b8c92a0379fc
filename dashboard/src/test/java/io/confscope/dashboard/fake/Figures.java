package io.confscope.dashboard.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
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
        answer.set("dataset", dataset());
        ObjectNode asked = answer.putObject("query");
        ArrayNode by = asked.putArray("by");
        asked.set("filters", Papers.JSON.valueToTree(filters.parameters()));
        ObjectNode total = answer.putObject("total");
        total.put("papers", all.size());
        total.put("papersUrl", "/api/v1/papers?" + filters.text());
        code(total, all);
        ArrayNode groups = answer.putArray("groups");
        String facet = query.get("by", "");
        if (!facet.isEmpty()) {
            by.add(facet);
            papers.group(all, facet).forEach((term, members) -> {
                ObjectNode group = groups.addObject();
                group.putArray("key").add(term);
                group.putArray("label").add(papers.label(facet, term));
                group.put("papers", members.size());
                group.set("share", share(members.size(), all.size()));
                code(group, members);
                group.put("papersUrl", papersUrl(filters, facet, term));
            });
            if (papers.facet(facet).get("multiple").asBoolean()) {
                int without = (int) all.stream()
                        .filter(paper -> papers.terms(paper, facet).isEmpty())
                        .count();
                ObjectNode rest = answer.putObject("without");
                rest.put("papers", without);
                rest.set("share", share(without, all.size()));
                rest.put("papersUrl", papersUrl(filters, facet, "none"));
            }
        }
        return answer;
    }

    JsonNode facets(Query query) {
        List<JsonNode> all = papers.matching(filters(query));
        ObjectNode answer = Papers.JSON.createObjectNode();
        answer.set("dataset", dataset());
        ArrayNode items = answer.putArray("facets");
        papers.vocabulary().get("facets").forEach(facet -> {
            ObjectNode item = facet.deepCopy();
            String id = facet.get("id").asText();
            List<JsonNode> selectable = papers.matching(filters(query).with(id, "any"));
            item.get("terms").forEach(node -> {
                ObjectNode term = (ObjectNode) node;
                String name = term.get("id").asText();
                term.put("papers", carrying(all, id, name)).put("selectable", carrying(selectable, id, name));
            });
            items.add(item);
        });
        return answer;
    }

    private long carrying(List<JsonNode> all, String facet, String term) {
        return all.stream()
                .filter(paper -> papers.terms(paper, facet).contains(term))
                .count();
    }

    String csv(Query query) {
        StringBuilder csv = new StringBuilder(query.get("by", "") + ",papers\n");
        stats(query).get("groups").forEach(group -> csv.append(
                        group.get("key").get(0).asText())
                .append(',')
                .append(group.get("papers").asInt())
                .append('\n'));
        return csv.toString();
    }

    private ObjectNode dataset() {
        return Papers.JSON
                .createObjectNode()
                .put("revision", papers.revision())
                .put("vocabulary", papers.vocabulary().get("version").asText())
                .putNull("asOf");
    }

    private static Query filters(Query query) {
        Query filters = new Query(query.parameters());
        filters = new Query(filters.parameters().entrySet().stream()
                .filter(entry -> !List.of("by", "format", "lang").contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
        return filters.parameters().containsKey("decision") ? filters : filters.with("decision", "accepted");
    }

    private static String papersUrl(Query filters, String facet, String term) {
        return "/api/v1/papers?" + filters.with(facet, term).text();
    }

    private static void code(ObjectNode group, List<JsonNode> members) {
        int withCode = (int) members.stream()
                .filter(paper -> Arrays.asList("open", "anonymous")
                        .contains(paper.get("code").asText()))
                .count();
        group.put("withCode", withCode);
        group.set("codeShare", share(withCode, members.size()));
    }

    private static ObjectNode share(int count, int of) {
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
