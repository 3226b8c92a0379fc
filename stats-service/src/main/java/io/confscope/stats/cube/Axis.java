package io.confscope.stats.cube;

/** One facet to group by: its dictionary, and the code of every cell. */
final class Axis {

    private final Column column;
    private final int[] codes;

    Axis(Column column, int[] codes) {
        this.column = column;
        this.codes = codes;
    }

    Column column() {
        return column;
    }

    /** The number of groups there can be, the one of the papers without a term included. */
    int width() {
        return column.terms().size() + 1;
    }

    int[] positions(int cell) {
        return column.combination(codes[cell]);
    }
}
