package io.confscope.stats.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facets that a user's vocabulary added, in the one column that holds them all: a JSON object from facet to its
 * sorted terms, facets sorted too, so that equal facets are equal text. Empty text for none.
 */
public final class OtherFacets {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, List<String>>> TYPE = new TypeReference<>() {};

    private OtherFacets() {}

    static String write(SortedMap<String, List<String>> termsByFacet) {
        if (termsByFacet.isEmpty()) {
            return "";
        }
        try {
            return JSON.writeValueAsString(termsByFacet);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Facets without a term do not occur. */
    public static Map<String, List<String>> read(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        try {
            return JSON.readValue(text, TYPE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
