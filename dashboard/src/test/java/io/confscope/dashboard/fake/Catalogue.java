package io.confscope.dashboard.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists papers and shows single ones, the way ingest-service does. */
record Catalogue(Papers papers) {
    private static final Comparator<JsonNode> BY_TITLE = Comparator.comparing(
            paper -> paper.path("titleEn").asText(paper.path("titleZh").asText()));

    ObjectNode list(Query query) {
        int from = Integer.parseInt(query.get("cursor", "0"));
        int limit = Integer.parseInt(query.get("limit", "50"));
        boolean evidence = query.get("evidence", "false").equals("true");
        List<JsonNode> all = papers.matching(query).stream()
                .filter(paper -> contains(paper, query.get("q", "")))
                .sorted(query.get("sort", "title").equals("-title") ? BY_TITLE.reversed() : BY_TITLE)
                .toList();
        int to = Math.min(all.size(), from + limit);
        ObjectNode answer = Papers.JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        all.subList(from, to).forEach(paper -> {
            ObjectNode item = paper.deepCopy();
            if (!evidence) {
                item.remove("evidence");
            }
            items.add(item);
        });
        answer.put("total", all.size());
        answer.put("nextCursor", to < all.size() ? String.valueOf(to) : null);
        return answer;
    }

    private static boolean contains(JsonNode paper, String q) {
        String text = (paper.path("titleEn").asText()
                        + ' '
                        + paper.path("titleZh").asText()
                        + ' '
                        + paper.path("abstract").asText())
                .toLowerCase(Locale.ROOT);
        return List.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(text::contains);
    }

    Optional<ObjectNode> get(String id) {
        return papers.items().stream()
                .filter(paper -> paper.get("id").asText().equals(id))
                .findFirst()
                .map(this::whole);
    }

    /** With where it comes from, and its first word as one that was looked at and does not count. */
    private ObjectNode whole(JsonNode paper) {
        ObjectNode whole = paper.deepCopy();
        ArrayNode blocked = whole.putArray("blocked");
        String text = paper.path("abstract").asText();
        int end = text.indexOf(' ');
        if (end > 0) {
            ObjectNode one = blocked.addObject();
            one.putObject("match")
                    .put("facet", "modality")
                    .put("term", "mri")
                    .put("field", "abstract")
                    .put("start", 0)
                    .put("end", end)
                    .put("text", text.substring(0, end))
                    .put("rule", "mri/spelled-out");
            one.put("reason", "longer-match: it is part of a longer name, found by fmri/spelled-out.");
        }
        whole.putArray("provenance")
                .addObject()
                .put("revision", paper.path("revision").asInt())
                .put("publishedAt", FakeServices.publishedAt(1))
                .put("dump", "d-1")
                .put("name", "iclr-2026-medical-ai.txt")
                .put("firstLine", 3)
                .put("lastLine", 4);
        return whole;
    }

    ObjectNode revisions(Collection<Integer> all) {
        ObjectNode answer = Papers.JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        all.forEach(revision -> items.addObject()
                .put("revision", revision)
                .put("publishedAt", FakeServices.publishedAt(revision))
                .put("vocabulary", papers.vocabulary().get("version").asText())
                .put("cause", revision == 1 ? "data" : "rules")
                .put("dump", revision == 1 ? "d-1" : null));
        return answer;
    }
}
