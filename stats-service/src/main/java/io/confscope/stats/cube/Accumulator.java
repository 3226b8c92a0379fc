package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds cells up by group. Where the combinations of terms that occur are few, it adds up by combination and tells which
 * terms these are at the end; else by term, in plain arrays where all groups that can be fit, else in a map.
 */
final class Accumulator {

    /** Above this many possible groups an array would cost more than the map: 8 MB. */
    private static final long DENSE_LIMIT = 1 << 20;

    /** An array of this many places costs nothing that could be noticed. */
    private static final long SMALL = 1 << 12;

    private final Axis first;
    private final Axis second;
    private final int facets;
    private final String emptyWord;
    private final long[] counts;
    private final boolean byCode;
    private final long[] dense;
    private final Map<Long, Long> sparse = new HashMap<>();
    private long total;

    /** @param axes at most two */
    Accumulator(Cube cube, List<Axis> axes, String emptyWord) {
        this.facets = axes.size();
        this.first = facets > 0 ? axes.get(0) : Axis.NONE;
        this.second = facets > 1 ? axes.get(1) : Axis.NONE;
        this.emptyWord = emptyWord;
        this.counts = cube.counts();
        long combinations = (long) first.column().size() * second.column().size();
        // An array that is much larger than what is added up takes longer to read than to fill.
        byCode = combinations <= Math.max(SMALL, Math.min(DENSE_LIMIT, cube.size() / 2));
        long groups = byCode ? combinations : (long) first.width() * second.width();
        dense = new long[groups <= DENSE_LIMIT ? (int) groups : 0];
    }

    /** Adds the first so many of the cells. */
    void add(int[] cells, int count) {
        for (int i = 0; i < count; i++) {
            total += counts[cells[i]];
        }
        if (!byCode) {
            for (int i = 0; i < count; i++) {
                addByTerm(first.positions(cells[i]), second.positions(cells[i]), counts[cells[i]]);
            }
        } else if (second.constant()) {
            addByCode(first, cells, count);
        } else if (first.constant()) {
            addByCode(second, cells, count);
        } else {
            addByCodes(cells, count);
        }
    }

    private void addByCode(Axis axis, int[] cells, int count) {
        int[] codes = axis.codes();
        if (!axis.constant()) {
            for (int i = 0; i < count; i++) {
                dense[codes[cells[i]]] += counts[cells[i]];
            }
        }
    }

    private void addByCodes(int[] cells, int count) {
        int[] firstCodes = first.codes();
        int[] secondCodes = second.codes();
        int width = second.column().size();
        for (int i = 0; i < count; i++) {
            int cell = cells[i];
            dense[firstCodes[cell] * width + secondCodes[cell]] += counts[cell];
        }
    }

    private void addByTerm(int[] firstPositions, int[] secondPositions, long count) {
        int width = second.width();
        for (int one : firstPositions) {
            for (int other : secondPositions) {
                if (dense.length > 0) {
                    dense[one * width + other] += count;
                } else {
                    sparse.merge((long) one * width + other, count, Long::sum);
                }
            }
        }
    }

    Tally tally() {
        List<Tally.Group> groups = new ArrayList<>();
        if (facets > 0) {
            if (first.constant() && second.constant()) {
                dense[0] = total;
            }
            long[] byTerm = byCode ? expanded() : dense;
            for (int group = 0; group < byTerm.length; group++) {
                if (byTerm[group] != 0) {
                    groups.add(group(group, byTerm[group]));
                }
            }
            sparse.forEach((group, count) -> groups.add(group(group, count)));
        }
        return new Tally(Count.papers(total), Count.withCode(total), groups);
    }

    private long[] expanded() {
        int width = second.column().size();
        long[] byTerm = new long[first.width() * second.width()];
        for (int group = 0; group < dense.length; group++) {
            if (dense[group] != 0) {
                for (int one : first.column().combination(group / width)) {
                    for (int other : second.column().combination(group % width)) {
                        byTerm[one * second.width() + other] += dense[group];
                    }
                }
            }
        }
        return byTerm;
    }

    private Tally.Group group(long group, long count) {
        String one = first.column().term((int) (group / second.width()), emptyWord);
        List<String> key = facets == 1
                ? List.of(one)
                : List.of(one, second.column().term((int) (group % second.width()), emptyWord));
        return new Tally.Group(key, Count.papers(count), Count.withCode(count));
    }
}
