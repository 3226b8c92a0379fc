package io.confscope.stats.vocabulary;

import java.util.List;

/**
 * A property of papers to filter and group by.
 *
 * @param multiple whether one paper can carry several of its terms
 * @param terms in the order in which they are shown
 */
public record Facet(String id, Label label, boolean multiple, List<Term> terms) {

    public Facet {
        terms = List.copyOf(terms);
    }
}
