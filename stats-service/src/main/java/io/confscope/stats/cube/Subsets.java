package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ways to pick a few out of many. */
final class Subsets {

    private Subsets() {}

    /** All sets of one to so many of the elements. */
    static <T extends Comparable<T>> List<Set<T>> upTo(int most, List<T> elements) {
        List<Set<T>> subsets = new ArrayList<>(List.of(Set.of()));
        for (T element : elements) {
            for (Set<T> smaller : List.copyOf(subsets)) {
                if (smaller.size() < most) {
                    Set<T> larger = new TreeSet<>(smaller);
                    larger.add(element);
                    subsets.add(larger);
                }
            }
        }
        subsets.remove(0);
        return subsets;
    }
}
