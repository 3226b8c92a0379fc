package io.confscope.stats.query;

import io.confscope.stats.cube.Constraint;
import io.confscope.stats.cube.TermConstraint;
import io.confscope.stats.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a filter asks of one facet: {@code a,b} either of them, {@code a,!b} a and not b, {@code !a,!b} neither, and for a
 * facet of which a paper can have several terms {@code a+b} both of them.
 *
 * @param anyOf the alternatives in canonical order, each a sorted list of terms that must stand together; empty for any
 * @param noneOf the excluded terms, sorted
 */
record TermFilter(List<List<String>> anyOf, List<String> noneOf) {

    TermFilter {
        anyOf = anyOf.stream()
                .map(terms -> List.copyOf(new TreeSet<>(terms)))
                .distinct()
                .sorted(Comparator.comparing(terms -> String.join("+", terms)))
                .toList();
        noneOf = List.copyOf(new TreeSet<>(noneOf));
    }

    static TermFilter only(String term) {
        return new TermFilter(List.of(List.of(term)), List.of());
    }

    /** @param multiple whether papers can have several terms of the facet, so that a plus sign means "and" */
    static TermFilter parse(String text, boolean multiple) {
        List<List<String>> anyOf = new ArrayList<>();
        List<String> noneOf = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.startsWith("!")) {
                noneOf.add(part.substring(1));
            } else {
                // A plus sign that was not encoded arrives as a space.
                anyOf.add(multiple ? List.of(part.split("[+ ]", -1)) : List.of(part));
            }
        }
        return new TermFilter(anyOf, noneOf);
    }

    /** Every term that is named, once for each time. */
    Stream<String> terms() {
        return Stream.concat(anyOf.stream().flatMap(List::stream), noneOf.stream());
    }

    /** The papers of this filter that also have the term, or with {@link Term#NONE} none. */
    TermFilter with(String term) {
        if (anyOf.isEmpty()) {
            return new TermFilter(List.of(List.of(term)), noneOf);
        }
        List<List<String>> narrowed = new ArrayList<>();
        for (List<String> alternative : anyOf) {
            boolean contradiction = alternative.contains(Term.NONE) != term.equals(Term.NONE);
            if (!contradiction) {
                narrowed.add(
                        Stream.concat(alternative.stream(), Stream.of(term)).toList());
            }
        }
        return narrowed.isEmpty() ? nothing() : new TermFilter(simplest(narrowed), noneOf);
    }

    /** The papers of this filter that have the term, for a facet of which a paper has one term. */
    TermFilter withOnly(String term) {
        List<String> alone = List.of(term);
        boolean possible = (anyOf.isEmpty() || anyOf.contains(alone)) && !noneOf.contains(term);
        return new TermFilter(List.of(alone), possible ? List.of() : alone);
    }

    /** No paper both has no term and does not have none. */
    private static TermFilter nothing() {
        return new TermFilter(List.of(List.of(Term.NONE)), List.of(Term.NONE));
    }

    /** Leaves out alternatives that ask for more than another one: who has a has a, with or without b. */
    private static List<List<String>> simplest(List<List<String>> alternatives) {
        List<TreeSet<String>> sets =
                alternatives.stream().map(TreeSet::new).distinct().toList();
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .map(List::copyOf)
                .toList();
    }

    Constraint constraint() {
        return new TermConstraint(anyOf, noneOf, Term.NONE);
    }

    /** The alternatives and exclusions, each as it is written in an address. */
    List<String> parts() {
        return Stream.concat(
                        anyOf.stream().map(terms -> String.join("+", terms)),
                        noneOf.stream().map(term -> "!" + term))
                .toList();
    }

    /** The filter as it is written in an address, before encoding. */
    String text() {
        return String.join(",", parts());
    }
}
