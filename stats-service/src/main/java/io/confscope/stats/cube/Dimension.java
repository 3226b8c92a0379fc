package io.confscope.stats.cube;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One facet of a {@link Grid}: a place for each term, one for the papers without a term, and where papers can have
 * several terms, and so stand at several places, one at which each paper stands once.
 *
 * @param stride how far two neighbouring places are apart
 */
record Dimension(Column column, int stride) {

    static int width(Column column) {
        return column.terms().size() + (column.multiple() ? 2 : 1);
    }

    String facet() {
        return column.facet();
    }

    /** How far from the start the papers of each code are counted. */
    int[][] offsets() {
        int[][] offsets = new int[column.size()][];
        for (int code = 0; code < offsets.length; code++) {
            IntStream places = IntStream.of(column.combination(code));
            offsets[code] = (column.multiple() ? IntStream.concat(places, IntStream.of(column.any())) : places)
                    .map(place -> place * stride)
                    .toArray();
        }
        return offsets;
    }

    /** The places to add up for a constraint; null if these do not tell which papers are meant. */
    @Nullable
    Selection selection(Constraint constraint) {
        return column.multiple() ? constraint.sum(column) : Selection.of(placesOf(constraint.accepted(column)));
    }

    private int[] placesOf(boolean[] accepted) {
        return IntStream.range(0, accepted.length)
                .filter(code -> accepted[code])
                .map(code -> column.combination(code)[0])
                .toArray();
    }

    /** The places of all groups, the one of the papers without a term included. */
    Selection groups() {
        return Selection.of(IntStream.rangeClosed(0, column.empty()).toArray());
    }

    GridAxis axis(Selection groups, String emptyWord) {
        int[] places = groups.places();
        return new GridAxis(
                IntStream.of(places).map(place -> place * stride).toArray(),
                IntStream.of(places)
                        .mapToObj(place -> column.term(place, emptyWord))
                        .toArray(String[]::new));
    }

    /** Where each paper of the groups stands once. */
    Selection whole(Selection groups) {
        return column.multiple() ? Selection.of(column.any()) : groups;
    }
}
