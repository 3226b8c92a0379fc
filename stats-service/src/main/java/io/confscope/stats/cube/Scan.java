package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the cells that meet every constraint. Cells are gone through in blocks that stay in the fastest memory; a block
 * is narrowed facet by facet, the pickiest first.
 */
final class Scan {

    private static final int BLOCK = 2048;

    private final int size;
    private final List<CodeFilter> filters;

    Scan(Cube cube, Map<String, Constraint> constraints) {
        List<CodeFilter> all = new ArrayList<>();
        boolean possible = true;
        for (Map.Entry<String, Constraint> constraint : constraints.entrySet()) {
            int index = cube.indexOf(constraint.getKey());
            if (index < 0) {
                possible &= constraint.getValue().accepted(Column.absent(constraint.getKey()))[0];
            } else {
                boolean[] accepted =
                        constraint.getValue().accepted(cube.columns().get(index));
                all.add(new CodeFilter(cube.codes(index), accepted));
            }
        }
        all.sort(Comparator.comparingInt(CodeFilter::sampled));
        filters = List.copyOf(all);
        size = possible ? cube.size() : 0;
    }

    /** Hands the cells over, block by block. */
    void into(Accumulator accumulator) {
        int[] cells = new int[BLOCK + 1];
        for (int from = 0; from < size; from += BLOCK) {
            accumulator.add(cells, block(from, Math.min(from + BLOCK, size), cells));
        }
    }

    private int block(int from, int to, int[] cells) {
        if (filters.isEmpty()) {
            for (int cell = from; cell < to; cell++) {
                cells[cell - from] = cell;
            }
            return to - from;
        }
        int count = filters.get(0).pick(from, to, cells);
        for (int filter = 1; filter < filters.size() && count > 0; filter++) {
            count = filters.get(filter).keep(cells, count);
        }
        return count;
    }
}
