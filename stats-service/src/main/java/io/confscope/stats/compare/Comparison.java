package io.confscope.stats.compare;

import io.confscope.stats.answer.Address;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.compare.CompareAnswer.Row;
import io.confscope.stats.cube.Constraint;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.interval.Difference;
import io.confscope.stats.interval.FalseDiscovery;
import io.confscope.stats.interval.FisherTest;
import io.confscope.stats.interval.Rounded;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two selections term by term. */
record Comparison(KnownFacet by, Side base, Side other, Asked asked) {

    CompareAnswer answer() {
        List<String> terms = terms();
        double[] p = terms.stream()
                .mapToDouble(
                        term -> FisherTest.p(base.papersOf(term), base.papers(), other.papersOf(term), other.papers()))
                .toArray();
        double[] q = FalseDiscovery.q(p);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < p.length; row++) {
            rows.add(row(terms.get(row), p[row], q[row]));
        }
        return new CompareAnswer(
                asked.stamp(canonical()),
                by.id(),
                base.selection(),
                other.selection(),
                overlap(),
                rows,
                overall(terms),
                by.label(),
                asked.language());
    }

    private List<String> terms() {
        TreeSet<String> terms = new TreeSet<>(base.terms());
        terms.addAll(other.terms());
        if (by.multiple()) {
            terms.remove(Term.NONE);
        }
        return terms.stream()
                .sorted(Comparator.comparingInt((String term) -> -(base.papersOf(term) + other.papersOf(term)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Row row(String term, double p, double q) {
        Label label = by.term(term).label();
        int basePart = base.papersOf(term);
        int otherPart = other.papersOf(term);
        double expected = FisherTest.smallestExpected(basePart, base.papers(), otherPart, other.papers());
        // The sign of the difference of two fractions, without dividing.
        double difference = (double) otherPart * base.papers() - (double) basePart * other.papers();
        return new Row(
                term,
                asked.language().of(label),
                label,
                base.part(term),
                other.part(term),
                Difference.of(otherPart, other.papers(), basePart, base.papers()),
                Rounded.significant(p),
                Rounded.significant(q),
                Verdict.of(base.papers(), other.papers(), expected, q, difference));
    }

    private Overall overall(List<String> terms) {
        if (by.multiple()) {
            return Overall.none("A paper can have several terms here, so that the terms are no parts of a whole.");
        }
        return Overall.of(terms.stream()
                .map(term -> new long[] {base.papersOf(term), other.papersOf(term)})
                .toList());
    }

    private @Nullable Integer overlap() {
        if (!base.asked().dataset().equals(other.asked().dataset())) {
            return null;
        }
        Map<String, Constraint> both = new HashMap<>(base.filter().constraints());
        other.filter().constraints().forEach((facet, constraint) -> both.merge(facet, constraint, Constraint::and));
        return base.asked().dataset().tally(both, List.of()).papers();
    }

    private Map<String, String> canonical() {
        Map<String, String> canonical = new LinkedHashMap<>();
        canonical.put("base", text(base));
        canonical.put("other", text(other));
        canonical.put("by", by.id());
        return canonical;
    }

    /** The filter of a side as the value of a parameter; its revision is named where it has one of its own. */
    private String text(Side side) {
        Address address = new Address("");
        side.filter().parameters().forEach(address::with);
        long revision = side.asked().dataset().revision().number();
        if (revision != asked.dataset().revision().number()) {
            address.with("asOf", Long.toString(revision));
        }
        String text = address.toString();
        return text.isEmpty() ? text : text.substring(1);
    }
}
