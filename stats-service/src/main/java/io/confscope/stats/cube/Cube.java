package io.confscope.stats.cube;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Papers counted by all their facets: one cell for each combination that occurs, column by column. Immutable, and safe
 * to be read by any number of threads.
 */
public final class Cube {

    private final List<Column> columns;
    private final int[][] codes;
    private final long[] counts;

    /**
     * Takes the arrays over; nobody writes to them any more.
     *
     * @param counts each a {@link Count}
     */
    Cube(List<Column> columns, int[][] codes, long[] counts) {
        this.columns = List.copyOf(columns);
        this.codes = codes;
        this.counts = counts;
    }

    /** The number of cells. */
    public int size() {
        return counts.length;
    }

    /** What the cells take of the heap; the dictionaries, which do not grow with the papers, are not counted. */
    public long bytes() {
        return (long) size() * (Integer.BYTES * columns.size() + Long.BYTES);
    }

    public List<Column> columns() {
        return columns;
    }

    int code(int column, int cell) {
        return codes[column][cell];
    }

    int papers(int cell) {
        return Count.papers(counts[cell]);
    }

    int withCode(int cell) {
        return Count.withCode(counts[cell]);
    }

    /** The code of every cell. */
    int[] codes(int column) {
        return codes[column];
    }

    long[] counts() {
        return counts;
    }

    /** The place of a facet among the columns, or -1 where no paper has the facet. */
    int indexOf(String facet) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).facet().equals(facet)) {
                return column;
            }
        }
        return -1;
    }

    /** The same papers by fewer facets. Facets that the cube does not have are left out. */
    public Cube rollUp(Collection<String> facets) {
        int[] kept = facets.stream()
                .mapToInt(this::indexOf)
                .filter(column -> column >= 0)
                .sorted()
                .distinct()
                .toArray();
        if (kept.length == columns.size()) {
            return this;
        }
        Cells cells = new Cells(kept.length, 0);
        int[] cell = new int[kept.length];
        for (int index = 0; index < size(); index++) {
            for (int column = 0; column < kept.length; column++) {
                cell[column] = codes[kept[column]][index];
            }
            cells.add(cell, papers(index), withCode(index));
        }
        return cells.toCube(Arrays.stream(kept).mapToObj(columns::get).toList());
    }

    /**
     * Counts the papers that meet every constraint.
     *
     * @param constraints by facet
     * @param groupBy none, one or two facets; the same facet twice counts the pairs of its terms
     * @param emptyWord what groups of papers without a term of a facet are called
     */
    public Tally tally(Map<String, Constraint> constraints, List<String> groupBy, String emptyWord) {
        Accumulator accumulator =
                new Accumulator(this, groupBy.stream().map(this::axis).toList(), emptyWord);
        new Scan(this, constraints).into(accumulator);
        return accumulator.tally();
    }

    /** What stands in the cells for one facet. */
    Axis axis(String facet) {
        int index = indexOf(facet);
        return index < 0 ? new Axis(Column.absent(facet), new int[0]) : new Axis(columns.get(index), codes[index]);
    }
}
