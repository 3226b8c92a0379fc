package io.confscope.ingest.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The terms of a paper's multi-valued facets in one column, {@code |family=imaging|modality=ct|modality=pet|}: one LIKE
 * finds a term, and a facet of a user's own needs no new column.
 */
final class FacetTags {

    private FacetTags() {}

    static String write(List<String> facets, Function<String, ? extends Collection<String>> terms) {
        var tags = new ArrayList<String>();
        for (String facet : facets) {
            terms.apply(facet).forEach(term -> tags.add(facet + "=" + term));
        }
        tags.sort(null);
        return tags.isEmpty() ? "" : "|" + String.join("|", tags) + "|";
    }

    /** The terms by facet, both sorted. */
    static SortedMap<String, List<String>> read(String tags) {
        var terms = new TreeMap<String, List<String>>();
        for (String tag : tags.split("\\|", -1)) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                terms.computeIfAbsent(tag.substring(0, equals), facet -> new ArrayList<>())
                        .add(tag.substring(equals + 1));
            }
        }
        return terms;
    }

    /** The text to look for where a paper must carry a term. */
    static String mark(String facet, String term) {
        return "|" + facet + "=" + term + "|";
    }

    /** The text to look for where a paper must carry any term of a facet. */
    static String mark(String facet) {
        return "|" + facet + "=";
    }
}
