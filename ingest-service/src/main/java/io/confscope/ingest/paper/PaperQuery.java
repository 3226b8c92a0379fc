package io.confscope.ingest.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link PaperFilter} as a query on {@link PaperVersion}, at one revision. */
final class PaperQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private int count;

    private PaperQuery(long revision) {
        conditions.add("validFrom <= " + bind(revision));
        conditions.add("validTo > " + bind(revision));
        conditions.add("removed = false");
    }

    static PaperQuery of(PaperFilter filter, long revision) {
        var query = new PaperQuery(revision);
        for (FacetFilter facet : filter.facets()) {
            query.add(facet);
        }
        if (filter.yearFrom() != null) {
            query.conditions.add("year >= " + query.bind(filter.yearFrom()));
        }
        if (filter.yearTo() != null) {
            query.conditions.add("year <= " + query.bind(filter.yearTo()));
        }
        for (String word : filter.words()) {
            String look = query.bind(word.toLowerCase(Locale.ROOT));
            query.conditions.add("locate(" + look + ", lower(concat(coalesce(titleEn, ''), ' ', coalesce(titleZh, ''),"
                    + " ' ', coalesce(abstractText, ''), ' ', cast(keywords as String)))) > 0");
        }
        return query;
    }

    /** Those of them that are among some papers. */
    PaperQuery among(List<String> papers) {
        conditions.add("paperId in " + bind(papers));
        return this;
    }

    /** The papers whose ids come after one. */
    PaperQuery after(String paperId) {
        conditions.add("paperId > " + bind(paperId));
        return this;
    }

    String text() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(FacetFilter filter) {
        if (!filter.wanted().isEmpty()) {
            conditions.add(filter.wanted().stream()
                    .map(terms -> all(filter.facet(), terms))
                    .reduce((a, b) -> a + " or " + b)
                    .map(any -> "(" + any + ")")
                    .orElseThrow());
        }
        for (String term : filter.unwanted()) {
            conditions.add("not (" + has(filter.facet(), term) + ")");
        }
    }

    private String all(String facet, List<String> terms) {
        return terms.stream()
                .map(term -> has(facet, term))
                .reduce((a, b) -> a + " and " + b)
                .map(all -> "(" + all + ")")
                .orElseThrow();
    }

    private String has(String facet, String term) {
        boolean none = term.equals(FacetFilter.NONE);
        return switch (facet) {
            case "venue", "edition", "decision", "code" -> facet + " = " + bind(term);
            case "presentation", "topic", "area" ->
                none ? facet + " is null" : "coalesce(" + facet + ", '') = " + bind(term);
            case "year" -> "year = " + bind(none ? 0 : Integer.parseInt(term));
            default ->
                none
                        ? "locate(" + bind(FacetTags.mark(facet)) + ", tags) = 0"
                        : "locate(" + bind(FacetTags.mark(facet, term)) + ", tags) > 0";
        };
    }

    private String bind(Object value) {
        String name = "p" + count++;
        parameters.put(name, value);
        return ":" + name;
    }
}
