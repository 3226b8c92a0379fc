package io.confscope.stats.cube;

/** What a question asks of one facet. */
@FunctionalInterface
public interface Constraint {

    /** For every code of the column, whether papers with that combination of terms are asked for. */
    boolean[] accepted(Column column);

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
