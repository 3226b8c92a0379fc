package io.confscope.stats.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The filter grammar of the API once more, written as plainly as possible and paper by paper: what ingest-service does
 * with a {@code papersUrl}.
 */
public final class PaperSearch {

    private PaperSearch() {}

    /** The papers that an address lists. */
    public static List<FakePaper> find(String papersUrl, List<FakePaper> papers) {
        Map<String, String> query = query(papersUrl);
        query.putIfAbsent("decision", "accepted");
        return papers.stream()
                .filter(paper ->
                        query.entrySet().stream().allMatch(entry -> matches(paper, entry.getKey(), entry.getValue())))
                .toList();
    }

    private static Map<String, String> query(String url) {
        Map<String, String> query = new TreeMap<>();
        int mark = url.indexOf('?');
        if (mark >= 0) {
            for (String pair : url.substring(mark + 1).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static boolean matches(FakePaper paper, String name, String value) {
        int year = Integer.parseInt(paper.terms("year").get(0));
        return switch (name) {
            case "yearFrom" -> year >= Integer.parseInt(value);
            case "yearTo" -> year <= Integer.parseInt(value);
            case "asOf" -> true;
            default -> (name.equals("decision") && value.equals("any")) || matches(paper.terms(name), value);
        };
    }

    private static boolean matches(List<String> terms, String value) {
        List<String> parts = Arrays.asList(value.split(",", -1));
        List<String> wanted =
                parts.stream().filter(part -> !part.startsWith("!")).toList();
        return (wanted.isEmpty()
                        || wanted.stream().anyMatch(part -> Arrays.stream(part.split("\\+", -1))
                                .allMatch(term -> has(terms, term))))
                && parts.stream().noneMatch(part -> part.startsWith("!") && has(terms, part.substring(1)));
    }

    private static boolean has(List<String> terms, String term) {
        return terms.contains(term) || (term.equals("none") && terms.isEmpty());
    }
}
