package io.confscope.stats.query;

import io.confscope.stats.cube.Column;
import io.confscope.stats.cube.Constraint;
import io.confscope.stats.cube.TermConstraint;
import io.confscope.stats.vocabulary.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Years from one to another, both included; either end may be open.
 *
 * @param from null for any
 * @param to null for any
 */
record YearRange(@Nullable Integer from, @Nullable Integer to) implements Constraint {

    static final YearRange ALL = new YearRange(null, null);

    @Override
    public boolean[] accepted(Column column) {
        List<List<String>> years = column.terms().stream()
                .filter(year -> includes(Integer.parseInt(year)))
                .map(List::of)
                .toList();
        return years.isEmpty()
                ? new boolean[column.size()]
                : new TermConstraint(years, List.of(), Term.NONE).accepted(column);
    }

    private boolean includes(int year) {
        return (from == null || from <= year) && (to == null || year <= to);
    }
}
