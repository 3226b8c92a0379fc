package io.confscope.ingest.paper;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.search.Punctuation;
import io.confscope.ingest.vocabulary.Facet;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which papers are asked for.
 *
 * @param words every one must occur in a title, the abstract or the keywords; without the marks of a sentence
 */
record PaperFilter(List<FacetFilter> facets, @Nullable Integer yearFrom, @Nullable Integer yearTo, List<String> words) {

    /** Letters of any script, in lower case where it has one, digits and hyphens. */
    private static final String ID = "[\\p{L}\\p{N}\\-&&[^\\p{Lu}\\p{Lt}]]+";

    /** Facets whose terms come from the data: a well-formed term without papers is no mistake. */
    private static final Map<String, String> OPEN =
            Map.of("venue", ID, "edition", ID + "-\\d{4}", "year", "\\d{4}", "area", ID);

    /** Of any script: who writes Chinese types the wide one. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final String ANY = "any";

    /** Lets every paper through. */
    static final PaperFilter EVERYTHING = new PaperFilter(List.of(), null, null, List.of());

    PaperFilter {
        facets = List.copyOf(facets);
        words = List.copyOf(words);
    }

    static PaperFilter parse(MultivaluedMap<String, String> query, List<Facet> vocabulary) {
        var filters = new ArrayList<FacetFilter>();
        for (Facet facet : vocabulary) {
            String value = once(query, facet.id());
            if (value == null && facet.id().equals("decision")) {
                value = "accepted";
            }
            if (value != null && !(facet.id().equals("decision") && value.equals(ANY))) {
                filters.add(checked(FacetFilter.parse(facet.id(), value), facet));
            }
        }
        String q = once(query, "q");
        return new PaperFilter(
                filters,
                year(query, "yearFrom"),
                year(query, "yearTo"),
                q == null
                        ? List.of()
                        : SPACES.splitAsStream(q)
                                .filter(word -> !word.isEmpty())
                                .map(PaperFilter::bare)
                                .toList());
    }

    /** A title that is pasted brings the marks of its sentence along. */
    private static String bare(String word) {
        String bare = Punctuation.strip(word);
        return bare.isEmpty() ? word : bare;
    }

    private static FacetFilter checked(FacetFilter filter, Facet facet) {
        Set<String> known = facet.terms().stream().map(term -> term.id()).collect(Collectors.toSet());
        String form = OPEN.get(facet.id());
        for (String term : filter.terms()) {
            boolean fits = form == null ? known.contains(term) : known.contains(term) || term.matches(form);
            if (!fits && !term.equals(FacetFilter.NONE)) {
                throw BadRequest.parameter(
                        facet.id(),
                        "Unknown term “" + term + "” of " + facet.id() + "; known are "
                                + facet.terms().stream().map(t -> t.id()).collect(Collectors.joining(", ")) + ".");
            }
        }
        if (!facet.multiple() && filter.wanted().stream().anyMatch(terms -> terms.size() > 1)) {
            throw BadRequest.parameter(facet.id(), "A paper has one " + facet.id() + " only, so “+” can't match.");
        }
        return filter;
    }

    private static @Nullable Integer year(MultivaluedMap<String, String> query, String parameter) {
        String value = once(query, parameter);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{4}")) {
            throw BadRequest.parameter(parameter, parameter + " must be a year of four digits.");
        }
        return Integer.valueOf(value);
    }

    private static @Nullable String once(MultivaluedMap<String, String> query, String parameter) {
        List<String> values = query.get(parameter);
        if (values == null) {
            return null;
        }
        if (values.size() > 1) {
            throw BadRequest.parameter(parameter, parameter + " is given twice; join its terms with commas.");
        }
        if (values.get(0).isBlank()) {
            throw BadRequest.parameter(parameter, parameter + " is empty; leave it out or give it a value.");
        }
        return values.get(0);
    }
}
