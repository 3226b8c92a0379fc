package io.confscope.ingest.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A property to filter and group papers by.
 *
 * @param multiple whether one paper may carry several terms of it
 * @param terms in display order; empty for an open facet, whose terms come from the data
 */
public record Facet(String id, Label label, boolean multiple, List<Term> terms) {
    public Facet {
        terms = List.copyOf(terms);
    }

    public Optional<Term> term(String termId) {
        return terms.stream().filter(term -> term.id().equals(termId)).findFirst();
    }
}
