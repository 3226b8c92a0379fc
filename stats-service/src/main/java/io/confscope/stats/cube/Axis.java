package io.confscope.stats.cube;

/** One facet to group by: its dictionary, and the code of every cell. */
final class Axis {

    static final Axis NONE = new Axis(Column.absent(""), new int[0]);

    private final Column column;
    private final int[] codes;

    /** @param codes of the cells, of which there are none where no cell has the facet */
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

    /** Whether all cells stand in one group, so that there is no need to look at them. */
    boolean constant() {
        return codes.length == 0;
    }

    int[] codes() {
        return codes;
    }

    int[] positions(int cell) {
        return column.combination(constant() ? 0 : codes[cell]);
    }
}
