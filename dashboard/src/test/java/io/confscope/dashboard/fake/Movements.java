package io.confscope.dashboard.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stats-service says of editions, of trends, and of two selections side by side; its tests are made up. */
record Movements(Papers papers) {

    JsonNode editions() {
        ObjectNode answer = answer();
        ArrayNode items = answer.putArray("items");
        Query everything = new Query(Map.of());
        new TreeMap<>(byEdition(papers.matching(everything))).descendingMap().forEach((edition, members) -> {
            ObjectNode item = items.addObject().put("id", edition).put("venue", venue(edition));
            item.put("year", year(edition)).put("papers", members.size()).put("accepted", members.size());
            item.set("label", papers.label("edition", edition));
        });
        return answer;
    }

    JsonNode trends(Query query) {
        String by = query.get("by", "topic");
        String measure = query.get("measure", "share");
        Map<String, List<JsonNode>> editions = new TreeMap<>(byEdition(papers.matching(query)));
        ObjectNode answer = answer();
        answer.put("measure", measure);
        ArrayNode periods = answer.putArray("periods");
        editions.forEach((edition, members) -> {
            ObjectNode period = periods.addObject().put("edition", edition).put("venue", venue(edition));
            period.put("year", year(edition)).put("papers", members.size());
            period.set("label", papers.label("edition", edition));
        });
        ArrayNode series = answer.putArray("series");
        papers.groups(papers.matching(query), List.of(by)).keySet().forEach(key -> {
            String term = key.get(0);
            ObjectNode line = series.addObject().put("key", term);
            line.set("label", papers.label(by, term));
            ArrayNode points = line.putArray("points");
            editions.forEach((edition, members) -> point(points.addObject(), edition, members, query, term));
        });
        return answer;
    }

    private void point(ObjectNode point, String edition, List<JsonNode> members, Query query, String term) {
        String by = query.get("by", "topic");
        List<JsonNode> carrying = members.stream()
                .filter(paper -> papers.terms(paper, by).contains(term))
                .toList();
        point.put("edition", edition).put("papers", carrying.size());
        switch (query.get("measure", "share")) {
            case "papers" -> point.put("value", carrying.size()).putNull("low").putNull("high");
            case "codeShare" -> point.setAll(Figures.share(Figures.withCode(carrying), carrying.size()));
            default -> point.setAll(Figures.share(carrying.size(), members.size()));
        }
        Query filters = papers.narrowed(Figures.filters(query), by, term).with("edition", edition);
        point.put("papersUrl", "/api/v1/papers?" + filters.text());
    }

    JsonNode compare(Query query) {
        String by = query.get("by", "topic");
        Query base = inside(query.get("base", ""));
        Query other = inside(query.get("other", ""));
        List<JsonNode> basePapers = papers.matching(base);
        List<JsonNode> otherPapers = papers.matching(other);
        ObjectNode answer = answer();
        answer.put("by", by);
        answer.putObject("base").put("papers", basePapers.size()).put("revision", papers.revision());
        answer.putObject("other").put("papers", otherPapers.size()).put("revision", papers.revision());
        answer.put("overlap", basePapers.stream().filter(otherPapers::contains).count());
        ArrayNode rows = answer.putArray("rows");
        TreeSet<String> terms = new TreeSet<>();
        List.of(basePapers, otherPapers)
                .forEach(all -> papers.groups(all, List.of(by)).keySet().forEach(key -> terms.add(key.get(0))));
        terms.forEach(term -> {
            ObjectNode row = rows.addObject().put("key", term);
            row.set("label", papers.label(by, term));
            int of = part(row.putObject("base"), base, basePapers, by, term);
            int with = part(row.putObject("other"), other, otherPapers, by, term);
            verdict(row, (double) with / otherPapers.size() - (double) of / basePapers.size(), of + with);
        });
        answer.putObject("overall").put("test", "chi-squared").put("p", 0.0123);
        return answer;
    }

    private int part(ObjectNode part, Query filter, List<JsonNode> members, String by, String term) {
        int count = (int) members.stream()
                .filter(paper -> papers.terms(paper, by).contains(term))
                .count();
        part.put("papers", count);
        part.put(
                "papersUrl",
                "/api/v1/papers?" + papers.narrowed(filter, by, term).text());
        return count;
    }

    private static void verdict(ObjectNode row, double difference, int papers) {
        row.putObject("difference")
                .put("value", difference)
                .put("low", difference - 0.1)
                .put("high", difference + 0.1);
        String verdict =
                papers < 3 ? "too-few" : Math.abs(difference) < 0.02 ? "no-evidence" : difference > 0 ? "more" : "less";
        row.put("p", 0.02).put("q", 0.04).put("verdict", verdict);
    }

    JsonNode diff(Query query) {
        ObjectNode answer = answer();
        answer.put("from", Integer.parseInt(query.get("from", "1")));
        answer.put("to", Integer.parseInt(query.get("to", "2")));
        answer.put("added", papers.items().size()).put("removed", 0).put("changed", 2);
        ObjectNode facet = answer.putArray("byFacet").addObject().put("id", "edition");
        facet.set("label", papers.facet("edition").get("label"));
        ObjectNode term = facet.putArray("terms")
                .addObject()
                .put("id", "iclr-2026")
                .put("gained", 44)
                .put("lost", 0);
        term.set("label", papers.label("edition", "iclr-2026"));
        return answer;
    }

    private ObjectNode answer() {
        ObjectNode answer = Papers.JSON.createObjectNode();
        answer.set("dataset", new Figures(papers).dataset());
        return answer;
    }

    private Map<String, List<JsonNode>> byEdition(List<JsonNode> all) {
        Map<String, List<JsonNode>> editions = new TreeMap<>();
        papers.groups(all, List.of("edition")).forEach((key, members) -> editions.put(key.get(0), members));
        return editions;
    }

    private static Query inside(String filter) {
        return Query.of(URI.create("/?" + filter.replace("!", URLEncoder.encode("!", StandardCharsets.UTF_8))));
    }

    private static String venue(String edition) {
        return edition.substring(0, edition.lastIndexOf('-'));
    }

    private static int year(String edition) {
        return Integer.parseInt(edition.substring(edition.lastIndexOf('-') + 1));
    }
}
