package io.confscope.stats.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one paper between two revisions.
 *
 * @param causes what published the revisions that touched it: {@code data}, {@code rules}, or both
 * @param before its terms by facet in the first revision; null for an added paper
 * @param after its terms by facet in the second revision; null for a removed paper
 */
record PaperChange(
        String id,
        Kind change,
        List<String> causes,
        @Nullable Map<String, List<String>> before,
        @Nullable Map<String, List<String>> after) {

    /** In which way the two revisions differ. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The terms before, none for an added paper. */
    List<String> before(String facet) {
        return before == null ? List.of() : before.getOrDefault(facet, List.of());
    }

    /** The terms after, none for a removed paper. */
    List<String> after(String facet) {
        return after == null ? List.of() : after.getOrDefault(facet, List.of());
    }

    /** The facets in which it differs, in alphabetical order. */
    List<String> facets() {
        TreeSet<String> facets = new TreeSet<>();
        if (before != null) {
            facets.addAll(before.keySet());
        }
        if (after != null) {
            facets.addAll(after.keySet());
        }
        facets.removeIf(facet -> before(facet).equals(after(facet)));
        return List.copyOf(facets);
    }
}
