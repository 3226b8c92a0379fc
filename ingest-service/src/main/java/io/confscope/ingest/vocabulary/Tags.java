package io.confscope.ingest.vocabulary;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the rules found in one paper, each list in order of field and offset. */
public record Tags(List<Evidence> evidence, List<Blocked> blocked) {
    public Tags {
        evidence = List.copyOf(evidence);
        blocked = List.copyOf(blocked);
    }

    /** The terms of a facet that the paper carries. */
    public SortedSet<String> terms(String facet) {
        SortedSet<String> terms = new TreeSet<>();
        for (Evidence each : evidence) {
            if (each.facet().equals(facet)) {
                terms.add(each.term());
            }
        }
        return terms;
    }
}
