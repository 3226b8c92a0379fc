package io.confscope.stats.cube;

import org.jspecify.annotations.Nullable;

/** What a question asks of one facet. */
@FunctionalInterface
public interface Constraint {

    /** For every code of the column, whether papers with that combination of terms are asked for. */
    boolean[] accepted(Column column);

    /**
     * The same papers as a sum over single terms, for a column of which papers have several; null where there is no such
     * sum, as for "either of two terms".
     */
    default @Nullable Selection sum(Column column) {
        return null;
    }

    /** Both this and the other must hold. */
    default Constraint and(Constraint other) {
        return column -> {
            boolean[] both = accepted(column);
            boolean[] others = other.accepted(column);
            for (int code = 0; code < both.length; code++) {
                both[code] &= others[code];
            }
            return both;
        };
    }
}
