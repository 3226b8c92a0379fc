package io.confscope.stats.cube;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cube together with what its questions are answered from faster: grids and smaller cubes of a few facets, whose size
 * soon stops growing with the number of papers. They are made aside, never while a question waits for its answer; until
 * then the question scans the smallest cube there is.
 */
public final class RollUps {

    /** A grid may have this many places for each cell of the cube: reading the few that are asked for stays cheaper. */
    private static final int PLACES_PER_CELL = 2;

    /** A grid of this many places is worth its while however small the cube is. */
    private static final int SMALL_GRID = 1 << 12;

    /** A smaller cube must be at most this part of the one that it saves scanning. */
    private static final int GAIN = 2;

    /** What is kept may have this many cells and places for each cell of the cube, which holds it below 100 bytes a cell. */
    private static final int KEPT_PER_CELL = 6;

    /** What may be kept however small the cube is: half a megabyte. */
    private static final int SMALL_KEPT = 1 << 16;

    private final Cube cube;
    private final long cellLimit;
    private final Executor aside;
    private final Map<Set<String>, Grid> grids = new ConcurrentHashMap<>();
    private final Map<Set<String>, Cube> cubes = new ConcurrentHashMap<>();
    private final Set<Set<String>> asked = ConcurrentHashMap.newKeySet();
    private final Set<Set<String>> scanned = ConcurrentHashMap.newKeySet();

    /**
     * Nothing is rolled up yet.
     *
     * @param cellLimit how many cells and places all that is kept may have together
     * @param aside where it is made
     */
    public RollUps(Cube cube, long cellLimit, Executor aside) {
        this.cube = cube;
        this.cellLimit = Math.min(cellLimit, Math.max(SMALL_KEPT, (long) KEPT_PER_CELL * cube.size()));
        this.aside = aside;
    }

    public Cube cube() {
        return cube;
    }

    /** What cells and grids take of the heap; the dictionaries are not counted. */
    public long bytes() {
        return cube.bytes()
                + cubes.values().stream().mapToLong(Cube::bytes).sum()
                + grids.values().stream().mapToLong(Grid::bytes).sum();
    }

    /** As {@link Cube#tally}, from what can tell soonest. */
    public Tally tally(Map<String, Constraint> constraints, List<String> groupBy, String emptyWord) {
        Set<String> facets = known(
                Stream.concat(constraints.keySet().stream(), groupBy.stream()).collect(Collectors.toSet()));
        Grid grid = grids.get(facets);
        boolean complete = facets.containsAll(constraints.keySet()) && facets.containsAll(groupBy);
        Tally tally = grid == null || !complete ? null : grid.tally(constraints, groupBy, emptyWord);
        if (tally != null) {
            return tally;
        }
        if (grid == null && asked.add(facets)) {
            aside.execute(() -> makeGrid(facets));
        } else if (scanned.add(facets)) {
            aside.execute(() -> makeCube(facets));
        }
        return smallestWith(facets).tally(constraints, groupBy, emptyWord);
    }

    /**
     * Makes the grids that questions are likely to need, as far as half of the limit goes: first those of earlier
     * questions, then those of up to four facets, small ones first. Takes its time.
     *
     * @param before what was asked of an earlier cube, if there was one
     */
    public void prepare(@Nullable RollUps before) {
        if (before != null) {
            before.asked.stream()
                    .map(this::known)
                    .filter(facets -> size() + gridSize(facets) <= cellLimit / 2)
                    .forEach(this::makeGrid);
        }
        for (Set<String> facets : Subsets.upTo(4, facetsWithTerms()).stream()
                .sorted(Comparator.comparingLong(this::gridSize))
                .toList()) {
            if (size() + gridSize(facets) > cellLimit / 2) {
                return;
            }
            makeGrid(facets);
        }
    }

    private Set<String> known(Collection<String> facets) {
        Set<String> known = new TreeSet<>(facets);
        known.removeIf(facet -> cube.indexOf(facet) < 0);
        return known;
    }

    private List<String> facetsWithTerms() {
        return cube.columns().stream()
                .filter(column -> !column.terms().isEmpty())
                .map(Column::facet)
                .toList();
    }

    private long gridSize(Set<String> facets) {
        return Grid.size(
                facets.stream().map(cube::indexOf).map(cube.columns()::get).toList());
    }

    private synchronized void makeGrid(Set<String> facets) {
        long places = gridSize(facets);
        boolean worthwhile = places <= Math.max(SMALL_GRID, (long) PLACES_PER_CELL * cube.size());
        if (worthwhile && places <= cellLimit - size() && !grids.containsKey(facets)) {
            grids.put(facets, Grid.of(cube, facets));
        }
    }

    private synchronized void makeCube(Set<String> facets) {
        Cube smallest = smallestWith(facets);
        if (size() >= cellLimit) {
            return;
        }
        Cube made = smallest.rollUp(facets);
        if (made.size() * GAIN <= smallest.size() && made.size() <= cellLimit - size()) {
            cubes.put(facets, made);
        }
    }

    private Cube smallestWith(Set<String> facets) {
        Cube smallest = cube;
        for (Map.Entry<Set<String>, Cube> candidate : cubes.entrySet()) {
            if (candidate.getValue().size() < smallest.size()
                    && candidate.getKey().containsAll(facets)) {
                smallest = candidate.getValue();
            }
        }
        return smallest;
    }

    private long size() {
        return cubes.values().stream().mapToLong(Cube::size).sum()
                + grids.values().stream().mapToLong(Grid::size).sum();
    }
}
