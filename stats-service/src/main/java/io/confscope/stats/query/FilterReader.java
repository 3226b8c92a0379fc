package io.confscope.stats.query;

import io.confscope.stats.answer.Parameters;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a filter from the parameters of a request and refuses what cannot be meant. */
public final class FilterReader {

    /** Letters of any script, in lower case where it has one, digits and hyphens. */
    private static final String ID = "[\\p{L}\\p{N}\\-&&[^\\p{Lu}\\p{Lt}]]+";

    /** What terms look like that come from the data: one that looks like it but does not occur has no papers. */
    private static final Map<String, Pattern> SHAPES = Map.of(
            CoreFacet.VENUE.id(), Pattern.compile(ID),
            CoreFacet.EDITION.id(), Pattern.compile(ID + "-[0-9]{4}"),
            CoreFacet.YEAR.id(), Pattern.compile("[0-9]{4}"));

    private static final String DECISION = CoreFacet.DECISION.id();

    private FilterReader() {}

    /** What is wrong is noted in the parameters, whose {@link Parameters#check} then refuses the request. */
    public static Filter read(Parameters parameters, Catalogue catalogue) {
        Map<String, TermFilter> terms = new HashMap<>();
        terms.put(DECISION, Filter.defaultDecision());
        for (KnownFacet facet : catalogue.facets()) {
            Optional<String> text = parameters.text(facet.id());
            if (text.isPresent() && facet.id().equals(DECISION) && text.get().equals(Filter.ANY)) {
                terms.remove(DECISION);
            } else if (text.isPresent()) {
                TermFilter filter = TermFilter.parse(text.get(), facet.multiple());
                check(filter, facet, parameters);
                terms.put(facet.id(), filter);
            }
        }
        return new Filter(terms, new YearRange(year("yearFrom", parameters), year("yearTo", parameters)));
    }

    private static void check(TermFilter filter, KnownFacet facet, Parameters parameters) {
        filter.terms().distinct().filter(term -> !isPossible(term, facet)).forEach(term -> {
            if (term.isBlank()) {
                parameters.refuse(
                        facet.id(), "empty-term", "The parameter " + facet.id() + " has an empty term in its list.");
            } else if (facet.open()) {
                parameters.refuse(
                        facet.id(), "malformed-term", "\"" + term + "\" cannot be a term of " + facet.id() + ".");
            } else {
                parameters.refuse(
                        facet.id(),
                        "unknown-term",
                        "\"" + term + "\" is no term of " + facet.id() + "; there are " + validTerms(facet) + ".");
            }
        });
    }

    /** Whether a filter may name the term; one that may not is refused here as it is by ingest-service. */
    public static boolean isPossible(String term, KnownFacet facet) {
        if (facet.knows(term) || term.equals(Term.NONE)) {
            return true;
        }
        Pattern shape = SHAPES.get(facet.id());
        return facet.open()
                && !term.isBlank()
                && (shape == null || shape.matcher(term).matches());
    }

    private static String validTerms(KnownFacet facet) {
        String ids = facet.terms().stream().map(Term::id).collect(Collectors.joining(", "));
        String withNone = facet.knows(Term.NONE) ? ids : ids + ", " + Term.NONE;
        return facet.id().equals(DECISION) ? withNone + ", " + Filter.ANY : withNone;
    }

    private static @Nullable Integer year(String name, Parameters parameters) {
        Optional<String> text = parameters.text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().matches("[0-9]{4}")) {
            parameters.refuse(name, "not-a-year", "The parameter " + name + " must be a year of four digits.");
            return null;
        }
        return Integer.valueOf(text.get());
    }
}
