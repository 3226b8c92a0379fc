package io.confscope.stats.dataset;

import io.confscope.stats.vocabulary.Facet;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A facet as questions see it: what the vocabulary says of it, and the terms that only the data has. */
public final class KnownFacet {

    private final Facet facet;
    private final boolean open;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    /** @param open whether a term that nobody has heard of is merely one without papers */
    KnownFacet(Facet facet, boolean open, Collection<String> termsOfData) {
        this.facet = facet;
        this.open = open;
        facet.terms().forEach(term -> terms.put(term.id(), term));
        termsOfData.stream().sorted().forEach(id -> terms.putIfAbsent(id, Term.unnamed(id)));
    }

    public String id() {
        return facet.id();
    }

    public Label label() {
        return facet.label();
    }

    public boolean multiple() {
        return facet.multiple();
    }

    public boolean open() {
        return open;
    }

    /** All terms in the order in which they are shown. */
    public Collection<Term> terms() {
        return Collections.unmodifiableCollection(terms.values());
    }

    public boolean knows(String term) {
        return terms.containsKey(term);
    }

    /** The term of an id; one that nobody has named is called by its id. */
    public Term term(String id) {
        Term known = terms.get(id);
        return known != null ? known : Term.unnamed(id);
    }
}
