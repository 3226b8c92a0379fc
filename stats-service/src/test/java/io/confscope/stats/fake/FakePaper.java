package io.confscope.stats.fake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A paper as the feed describes it: single-valued facets are text, year a number, sets are lists. */
public record FakePaper(String id, Map<String, Object> facets) {

    public FakePaper {
        facets = Map.copyOf(facets);
    }

    public FakePaper with(String facet, Object value) {
        Map<String, Object> changed = new TreeMap<>(facets);
        changed.put(facet, value);
        return new FakePaper(id, changed);
    }

    /** The terms of a facet as text. */
    public List<String> terms(String facet) {
        Object value = facets.get(facet);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
