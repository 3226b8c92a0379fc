package io.confscope.ingest.feed;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a revision did to a paper.
 *
 * @param removed the paper is gone; it has no facets then
 * @param facets the paper's terms by facet, fields of their own in the message: a string, a number for the year or null,
 *     and a sorted list for facets that can have several
 */
record Change(String id, long revision, boolean removed, @JsonAnyGetter Map<String, Object> facets) {

    private static final Set<String> OWN = Set.of("id", "revision", "removed");

    Change {
        // Vocabularies may not call a facet so, but once could, and old revisions have the facets of their time.
        if (OWN.stream().anyMatch(facets::containsKey)) {
            facets = new LinkedHashMap<>(facets);
            facets.keySet().removeAll(OWN);
        }
    }
}
