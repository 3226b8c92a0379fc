package io.confscope.stats.cube;

import java.util.ArrayList;
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
    private final int[] papers;
    private final int[] withCode;

    /** Takes the arrays over; nobody writes to them any more. */
    Cube(List<Column> columns, int[][] codes, int[] papers, int[] withCode) {
        this.columns = List.copyOf(columns);
        this.codes = codes;
        this.papers = papers;
        this.withCode = withCode;
    }

    /** The number of cells. */
    public int size() {
        return papers.length;
    }

    /** What the cells take of the heap; the dictionaries, which do not grow with the papers, are not counted. */
    public long bytes() {
        return (long) size() * Integer.BYTES * (columns.size() + 2);
    }

    public List<Column> columns() {
        return columns;
    }

    int code(int column, int cell) {
        return codes[column][cell];
    }

    int papers(int cell) {
        return papers[cell];
    }

    int withCode(int cell) {
        return withCode[cell];
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
            cells.add(cell, papers[index], withCode[index]);
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
        List<int[]> filtered = new ArrayList<>();
        List<boolean[]> accepted = new ArrayList<>();
        for (Map.Entry<String, Constraint> constraint : constraints.entrySet()) {
            int index = indexOf(constraint.getKey());
            Column column = index < 0 ? absent(constraint.getKey()) : columns.get(index);
            filtered.add(index < 0 ? new int[size()] : codes[index]);
            accepted.add(constraint.getValue().accepted(column));
        }
        Accumulator accumulator = accumulator(groupBy, emptyWord);
        int[][] scanned = filtered.toArray(int[][]::new);
        boolean[][] passes = accepted.toArray(boolean[][]::new);
        cells:
        for (int cell = 0; cell < papers.length; cell++) {
            for (int column = 0; column < scanned.length; column++) {
                if (!passes[column][scanned[column][cell]]) {
                    continue cells;
                }
            }
            accumulator.add(cell, papers[cell], withCode[cell]);
        }
        return accumulator.tally();
    }

    private Accumulator accumulator(List<String> groupBy, String emptyWord) {
        List<Axis> axes = groupBy.stream().map(this::axis).toList();
        return new Accumulator(axes, emptyWord);
    }

    private Axis axis(String facet) {
        int index = indexOf(facet);
        return index < 0 ? new Axis(absent(facet), new int[size()]) : new Axis(columns.get(index), codes[index]);
    }

    private static Column absent(String facet) {
        return new ColumnBuilder(facet).build();
    }
}
