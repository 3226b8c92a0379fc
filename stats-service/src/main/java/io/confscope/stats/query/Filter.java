package io.confscope.stats.query;

import io.confscope.stats.cube.Constraint;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.vocabulary.CoreFacet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which papers a question is about: those that meet what is asked of every facet. In canonical form, so that two ways to
 * write the same filter are equal.
 */
public final class Filter {

    /** The word that lifts the default of a decision. */
    static final String ANY = "any";

    private static final String DECISION = CoreFacet.DECISION.id();
    private static final TermFilter ACCEPTED = TermFilter.only("accepted");

    private final SortedMap<String, TermFilter> terms;
    private final YearRange years;

    /** @param terms by facet; without one of the decision, papers of every decision are meant */
    Filter(Map<String, TermFilter> terms, YearRange years) {
        this.terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
        this.years = years;
    }

    /** What is meant where nothing is said of the decision. */
    static TermFilter defaultDecision() {
        return ACCEPTED;
    }

    /**
     * The papers of this filter that also have a term, or with {@code none} none of the facet.
     *
     * @param catalogue knows whether a paper can have several terms of the facet
     */
    public Filter with(Catalogue catalogue, String facet, String term) {
        Map<String, TermFilter> narrowed = new HashMap<>(terms);
        TermFilter own = narrowed.get(facet);
        boolean multiple = catalogue.find(facet).map(KnownFacet::multiple).orElse(true);
        narrowed.put(facet, own == null ? TermFilter.only(term) : multiple ? own.with(term) : own.withOnly(term));
        return new Filter(narrowed, years);
    }

    /** The same filter without what it asks of one facet. */
    Filter without(String facet) {
        Map<String, TermFilter> wider = new HashMap<>(terms);
        wider.remove(facet);
        return new Filter(wider, facet.equals(CoreFacet.YEAR.id()) ? YearRange.ALL : years);
    }

    /** What it asks, as a cube understands it. */
    public Map<String, Constraint> constraints() {
        Map<String, Constraint> constraints = new HashMap<>();
        terms.forEach((facet, filter) -> constraints.put(facet, filter.constraint()));
        if (!years.equals(YearRange.ALL)) {
            constraints.merge(CoreFacet.YEAR.id(), years, Constraint::and);
        }
        return constraints;
    }

    /** As it stands in an answer: what applies, defaults included. */
    public Map<String, List<String>> applied() {
        Map<String, List<String>> applied = new TreeMap<>();
        terms.forEach((facet, filter) -> applied.put(facet, filter.parts()));
        applied.putIfAbsent(DECISION, List.of(ANY));
        yearParameters().forEach((name, year) -> applied.put(name, List.of(year)));
        return applied;
    }

    /** As the parameters of an address, in canonical order, without what is the default anyway. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        terms.forEach((facet, filter) -> parameters.put(facet, filter.text()));
        if (!terms.containsKey(DECISION)) {
            parameters.put(DECISION, ANY);
        }
        if (ACCEPTED.equals(terms.get(DECISION))) {
            parameters.remove(DECISION);
        }
        parameters.putAll(yearParameters());
        return new LinkedHashMap<>(parameters);
    }

    private Map<String, String> yearParameters() {
        Map<String, String> parameters = new TreeMap<>();
        if (years.from() != null) {
            parameters.put("yearFrom", fourDigits(years.from()));
        }
        if (years.to() != null) {
            parameters.put("yearTo", fourDigits(years.to()));
        }
        return parameters;
    }

    /** As years are read: nobody means the year 24, but the address of its papers must not be refused. */
    private static String fourDigits(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
