package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Papers counted by a few facets for every combination of terms that there can be: an array with a dimension per facet.
 * A question reads the places that it asks for and no others, however many papers stand behind them. Immutable.
 *
 * <p>Where papers have several terms of a facet they are counted under each. That answers what is grouped by the facet,
 * and what is asked of one term; which papers have one of two terms, or two terms at once, it does not tell.
 */
final class Grid {

    private final List<Dimension> dimensions;
    private final int[] papers;
    private final int[] withCode;

    private Grid(List<Dimension> dimensions, int size) {
        this.dimensions = dimensions;
        this.papers = new int[size];
        this.withCode = new int[size];
    }

    /** The number of places, {@link Long#MAX_VALUE} where it is beyond counting. */
    static long size(Collection<Column> columns) {
        try {
            return columns.stream().mapToLong(Dimension::width).reduce(1, Math::multiplyExact);
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Counts the papers of a cube by some of its facets. */
    static Grid of(Cube cube, Collection<String> facets) {
        int[] columns = facets.stream().mapToInt(cube::indexOf).toArray();
        List<Dimension> dimensions = new ArrayList<>();
        int size = 1;
        for (int column : columns) {
            dimensions.add(new Dimension(cube.columns().get(column), size));
            size = Math.multiplyExact(size, Dimension.width(cube.columns().get(column)));
        }
        Grid grid = new Grid(List.copyOf(dimensions), size);
        int[][][] offsets = dimensions.stream().map(Dimension::offsets).toArray(int[][][]::new);
        int[][] ofCell = new int[columns.length][];
        for (int cell = 0; cell < cube.size(); cell++) {
            for (int i = 0; i < columns.length; i++) {
                ofCell[i] = offsets[i][cube.code(columns[i], cell)];
            }
            grid.add(ofCell, 0, 0, cube.papers(cell), cube.withCode(cell));
        }
        return grid;
    }

    private void add(int[][] offsets, int dimension, int place, int cellPapers, int cellWithCode) {
        if (dimension == offsets.length) {
            papers[place] += cellPapers;
            withCode[place] += cellWithCode;
            return;
        }
        for (int offset : offsets[dimension]) {
            add(offsets, dimension + 1, place + offset, cellPapers, cellWithCode);
        }
    }

    int size() {
        return papers.length;
    }

    long bytes() {
        return 2L * Integer.BYTES * size();
    }

    /**
     * As {@link Cube#tally}, or null if this grid cannot tell.
     *
     * @param constraints on facets of this grid; with {@code groupBy} they name all of them
     * @param groupBy facets of this grid; the pairs of one with itself it cannot tell
     */
    @Nullable
    Tally tally(Map<String, Constraint> constraints, List<String> groupBy, String emptyWord) {
        if (groupBy.stream().distinct().count() < groupBy.size()) {
            return null;
        }
        Selection filtered = Selection.START;
        Selection whole = Selection.START;
        GridAxis[] axes = new GridAxis[groupBy.size()];
        for (Dimension dimension : dimensions) {
            Constraint constraint = constraints.get(dimension.facet());
            int axis = groupBy.indexOf(dimension.facet());
            if (axis >= 0 && constraint != null && dimension.column().multiple()) {
                return null;
            }
            Selection selected = constraint == null ? dimension.groups() : dimension.selection(constraint);
            if (selected == null) {
                return null;
            }
            if (axis < 0) {
                filtered = filtered.times(selected, dimension.stride());
            } else {
                axes[axis] = dimension.axis(selected, emptyWord);
                whole = whole.times(dimension.whole(selected), dimension.stride());
            }
        }
        Selection total = whole.times(filtered, 1);
        return new Tally(total.sum(papers), total.sum(withCode), groups(axes, filtered));
    }

    private List<Tally.Group> groups(GridAxis[] axes, Selection filtered) {
        List<Tally.Group> groups = new ArrayList<>();
        if (axes.length == 1) {
            for (int i = 0; i < axes[0].size(); i++) {
                add(groups, filtered, axes[0].offset(i), List.of(axes[0].term(i)));
            }
        } else if (axes.length == 2) {
            for (int i = 0; i < axes[0].size(); i++) {
                for (int j = 0; j < axes[1].size(); j++) {
                    int from = axes[0].offset(i) + axes[1].offset(j);
                    add(groups, filtered, from, List.of(axes[0].term(i), axes[1].term(j)));
                }
            }
        }
        return groups;
    }

    private void add(List<Tally.Group> groups, Selection filtered, int from, List<String> key) {
        int counted = filtered.sum(papers, from);
        if (counted != 0) {
            groups.add(new Tally.Group(key, counted, filtered.sum(withCode, from)));
        }
    }
}
