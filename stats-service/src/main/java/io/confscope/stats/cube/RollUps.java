package io.confscope.stats.cube;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cube together with the roll-ups that its questions needed so far. A question about few facets is answered from a
 * cube of just these, whose size soon stops growing with the number of papers.
 */
public final class RollUps {

    private final Cube cube;
    private final long cellLimit;
    private final Map<Set<String>, Cube> kept = new ConcurrentHashMap<>();

    /**
     * Nothing is rolled up yet.
     *
     * @param cellLimit how many cells all kept roll-ups may have together; past it questions scan the whole cube
     */
    public RollUps(Cube cube, long cellLimit) {
        this.cube = cube;
        this.cellLimit = cellLimit;
    }

    public Cube cube() {
        return cube;
    }

    /** As {@link Cube#tally}, from the smallest cube that can tell. */
    public Tally tally(Map<String, Constraint> constraints, List<String> groupBy, String emptyWord) {
        Set<String> facets =
                Stream.concat(constraints.keySet().stream(), groupBy.stream()).collect(Collectors.toSet());
        return forFacets(facets).tally(constraints, groupBy, emptyWord);
    }

    private Cube forFacets(Collection<String> facets) {
        Set<String> key = new TreeSet<>(facets);
        key.removeIf(facet -> cube.indexOf(facet) < 0);
        Cube known = kept.get(key);
        if (known != null) {
            return known;
        }
        Cube smallest = smallestWith(key);
        if (cellsKept() >= cellLimit) {
            return smallest;
        }
        // Two threads may build the same one at the same time; either result is right, and one of them is kept.
        Cube built = smallest.rollUp(key);
        kept.put(key, built);
        return built;
    }

    private Cube smallestWith(Set<String> facets) {
        Cube smallest = cube;
        for (Map.Entry<Set<String>, Cube> candidate : kept.entrySet()) {
            if (candidate.getValue().size() < smallest.size()
                    && candidate.getKey().containsAll(facets)) {
                smallest = candidate.getValue();
            }
        }
        return smallest;
    }

    private long cellsKept() {
        return kept.values().stream().mapToLong(Cube::size).sum();
    }
}
