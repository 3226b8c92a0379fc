package io.confscope.stats.diff;

import io.confscope.stats.feed.OtherFacets;
import io.confscope.stats.vocabulary.CoreFacet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The terms of a version by facet; facets without a term are left out. */
final class FacetValues {

    private FacetValues() {}

    static Map<String, List<String>> of(Version version) {
        Map<String, List<String>> values = new TreeMap<>(OtherFacets.read(version.otherFacets()));
        put(values, CoreFacet.TOPIC, version.topic());
        put(values, CoreFacet.AREA, version.area());
        put(values, CoreFacet.DECISION, version.decision());
        put(values, CoreFacet.PRESENTATION, version.presentation());
        put(values, CoreFacet.CODE, version.code());
        put(values, CoreFacet.VENUE, version.venue());
        put(values, CoreFacet.YEAR, Integer.toString(version.year()));
        put(values, CoreFacet.EDITION, version.edition());
        putSet(values, CoreFacet.MODALITY, version.modalities());
        putSet(values, CoreFacet.FAMILY, version.families());
        return values;
    }

    private static void put(Map<String, List<String>> values, CoreFacet facet, String term) {
        if (!term.isEmpty()) {
            values.put(facet.id(), List.of(term));
        }
    }

    private static void putSet(Map<String, List<String>> values, CoreFacet facet, String joined) {
        if (!joined.isEmpty()) {
            values.put(facet.id(), List.of(joined.split(",", -1)));
        }
    }
}
