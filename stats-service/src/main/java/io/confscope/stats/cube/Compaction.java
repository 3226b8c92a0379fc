package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rids the dictionary of one facet of combinations and terms that no cell has any more, so that a cube that was kept up
 * is equal to one that was built anew.
 */
final class Compaction {

    private Compaction() {}

    /**
     * The dictionary without what is not used.
     *
     * @param codes of the cells by the dictionary; rewritten to codes of the returned one
     */
    static Column compact(Column column, int[] codes) {
        boolean[] used = new boolean[column.size()];
        used[0] = true;
        for (int code : codes) {
            used[code] = true;
        }
        if (!contains(used, false)) {
            return column;
        }
        List<String> terms = new ArrayList<>();
        int[] newPositions = keepTerms(column, used, terms);
        List<int[]> combinations = new ArrayList<>();
        int[] newCodes = new int[used.length];
        for (int code = 0; code < used.length; code++) {
            if (used[code]) {
                newCodes[code] = combinations.size();
                combinations.add(
                        code == 0 ? new int[] {terms.size()} : renamed(column.combination(code), newPositions));
            }
        }
        Arrays.setAll(codes, cell -> newCodes[codes[cell]]);
        return new Column(column.facet(), terms, combinations.toArray(int[][]::new));
    }

    private static boolean contains(boolean[] flags, boolean wanted) {
        for (boolean flag : flags) {
            if (flag == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Fills in the terms that are still used, in their old order, and tells the new position of each old one. */
    private static int[] keepTerms(Column column, boolean[] used, List<String> terms) {
        boolean[] usedTerms = new boolean[column.terms().size() + 1];
        for (int code = 1; code < used.length; code++) {
            if (used[code]) {
                for (int position : column.combination(code)) {
                    usedTerms[position] = true;
                }
            }
        }
        int[] newPositions = new int[usedTerms.length];
        for (int position = 0; position < column.terms().size(); position++) {
            if (usedTerms[position]) {
                newPositions[position] = terms.size();
                terms.add(column.terms().get(position));
            }
        }
        return newPositions;
    }

    /** Positions keep their order, so that the result is ascending as well. */
    private static int[] renamed(int[] combination, int[] newPositions) {
        return Arrays.stream(combination)
                .map(position -> newPositions[position])
                .toArray();
    }
}
