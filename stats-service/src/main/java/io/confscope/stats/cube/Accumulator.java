package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds cells up by group: in plain arrays where all groups that can be fit, else in a map. */
final class Accumulator {

    /** Above this many possible groups the arrays would cost more than the map: 2 × 4 MB. */
    private static final long DENSE_LIMIT = 1 << 20;

    private final List<Axis> axes;
    private final String emptyWord;
    private final int width;
    private final int[] papersOf;
    private final int[] withCodeOf;
    private final Map<Long, int[]> sparse = new HashMap<>();
    private final boolean dense;
    private int papers;
    private int withCode;

    Accumulator(List<Axis> axes, String emptyWord) {
        this.axes = axes;
        this.emptyWord = emptyWord;
        this.width = axes.size() == 2 ? axes.get(1).width() : 1;
        long groups = axes.isEmpty() ? 0 : (long) axes.get(0).width() * width;
        dense = groups <= DENSE_LIMIT;
        papersOf = new int[dense ? (int) groups : 0];
        withCodeOf = new int[papersOf.length];
    }

    void add(int cell, int cellPapers, int cellWithCode) {
        papers += cellPapers;
        withCode += cellWithCode;
        if (axes.isEmpty()) {
            return;
        }
        for (int first : axes.get(0).positions(cell)) {
            if (axes.size() == 1) {
                addTo(first, cellPapers, cellWithCode);
            } else {
                for (int second : axes.get(1).positions(cell)) {
                    addTo((long) first * width + second, cellPapers, cellWithCode);
                }
            }
        }
    }

    private void addTo(long group, int cellPapers, int cellWithCode) {
        if (dense) {
            papersOf[(int) group] += cellPapers;
            withCodeOf[(int) group] += cellWithCode;
        } else {
            int[] counts = sparse.computeIfAbsent(group, key -> new int[2]);
            counts[0] += cellPapers;
            counts[1] += cellWithCode;
        }
    }

    Tally tally() {
        List<Tally.Group> groups = new ArrayList<>();
        for (int group = 0; group < papersOf.length; group++) {
            if (papersOf[group] != 0) {
                groups.add(group(group, papersOf[group], withCodeOf[group]));
            }
        }
        sparse.forEach((group, counts) -> groups.add(group(group, counts[0], counts[1])));
        return new Tally(papers, withCode, groups);
    }

    private Tally.Group group(long group, int groupPapers, int groupWithCode) {
        List<String> key = new ArrayList<>();
        key.add(axes.get(0).column().term((int) (group / width), emptyWord));
        if (axes.size() == 2) {
            key.add(axes.get(1).column().term((int) (group % width), emptyWord));
        }
        return new Tally.Group(List.copyOf(key), groupPapers, groupWithCode);
    }
}
