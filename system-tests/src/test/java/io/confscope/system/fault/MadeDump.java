package io.confscope.system.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A dump that is known to the last word, of an edition of its own, so that what is stored of it can be compared with what
 * was sent.
 *
 * @param venue nobody else's
 */
record MadeDump(String venue, int papers) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] MODALITIES = {"CT", "MRI", "ECG", "EHR", "X-ray", "pathology slides"};

    String name() {
        return venue + ".jsonl";
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        for (int paper = 0; paper < papers; paper++) {
            ObjectNode line = JSON.createObjectNode()
                    .put("venue", venue)
                    .put("year", 2026)
                    .put("decision", "accepted")
                    .put("presentationAsWritten", paper % 9 == 0 ? "Oral" : "Poster")
                    .put("titleEn", title(paper))
                    .put("abstract", text(paper));
            lines.append(line).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String title(int paper) {
        return "%s study %05d of %s".formatted(venue, paper, MODALITIES[paper % MODALITIES.length]);
    }

    private String text(int paper) {
        return "Work %d of %s looks at %s of %d patients. We compare %d models and report what holds. Code is at https://github.com/%s/p%d."
                .formatted(paper, venue, MODALITIES[paper % 5], 100 + paper, paper % 7, venue, paper);
    }

    /** Titles and abstracts as they were sent, in order. */
    List<String> sent() {
        return IntStream.range(0, papers)
                .mapToObj(paper -> title(paper) + "\n" + text(paper))
                .sorted()
                .toList();
    }

    /** Titles and abstracts of this dump's edition that are there, in order; each as often as it is there. */
    List<String> stored(Api ingest) {
        return export(ingest, "&venue=" + venue).map(MadeDump::words).sorted().toList();
    }

    /** The same of all dumps, by venue: to ask for each of a thousand dumps takes minutes. */
    static Map<String, List<String>> storedByVenue(Api ingest) {
        Map<String, ArrayList<String>> stored = export(ingest, "")
                .collect(groupingBy(
                        paper -> paper.path("venue").asText(), mapping(MadeDump::words, toCollection(ArrayList::new))));
        stored.values().forEach(words -> words.sort(null));
        return Map.copyOf(stored);
    }

    private static Stream<JsonNode> export(Api ingest, String filter) {
        Answer answer = ingest.get("/api/v1/papers/export?format=ndjson&decision=any" + filter);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(MadeDump::read);
    }

    private static String words(JsonNode paper) {
        return paper.path("titleEn").asText() + "\n" + paper.path("abstract").asText();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON: " + line, e);
        }
    }
}
