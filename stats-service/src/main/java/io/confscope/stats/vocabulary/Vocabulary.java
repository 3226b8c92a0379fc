package io.confscope.stats.vocabulary;

import java.util.List;

/**
 * The facets and terms as ingest-service published them.
 *
 * @param version the hash of the files it was read from
 * @param facets in the order in which they are shown
 */
public record Vocabulary(String version, List<Facet> facets) {

    /** Before the first revision nothing is named yet. */
    public static final Vocabulary EMPTY = new Vocabulary("none", List.of());

    public Vocabulary {
        facets = List.copyOf(facets);
    }
}
