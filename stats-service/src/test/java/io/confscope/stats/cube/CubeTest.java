package io.confscope.stats.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** The cube against counting the papers one by one, over random papers, constraints and groupings. */
class CubeTest {

    private static final List<String> FACETS = List.of("topic", "presentation", "edition", "modality", "family");
    private static final Set<String> MULTIPLE = Set.of("modality", "family");
    private static final String NONE = "none";

    private record Paper(Map<String, List<String>> terms, boolean withCode) {
        private List<String> of(String facet) {
            return terms.getOrDefault(facet, List.of());
        }
    }

    @Test
    void agreesWithCountingPapersOneByOne() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<Paper> papers = papers(random);
            RollUps rollUps = new RollUps(cube(papers), random.nextInt(20_000), Runnable::run);
            if (random.nextBoolean()) {
                rollUps.prepare(null);
            }
            for (int question = 0; question < 5; question++) {
                check(papers, rollUps, random, "seed " + seed);
            }
        }
    }

    /** Several blocks of cells, and more combinations of terms than are added up one by one. */
    @Test
    void agreesWithCountingManyPapersOneByOne() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            List<Paper> papers = new ArrayList<>();
            while (papers.size() < 6000) {
                papers.addAll(papers(random));
            }
            RollUps rollUps = new RollUps(cube(papers), 0, Runnable::run);
            for (int question = 0; question < 20; question++) {
                check(papers, rollUps, random, "seed " + seed);
            }
        }
    }

    @Test
    void countsOutWhatWasCountedIn() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Paper> before = papers(random);
            List<Paper> added = papers(random);
            List<Paper> removed = before.subList(0, before.size() / 2);
            CubeBuilder builder = new CubeBuilder(cube(before));
            added.forEach(paper -> builder.add(paper.terms, 1, paper.withCode ? 1 : 0));
            removed.forEach(paper -> builder.add(paper.terms, -1, paper.withCode ? -1 : 0));
            List<Paper> after = new ArrayList<>(before.subList(before.size() / 2, before.size()));
            after.addAll(added);
            check(after, new RollUps(builder.build(), 1000, Runnable::run), random, "seed " + seed);
        }
    }

    @Test
    void aFacetThatComesLaterIsEmptyInWhatWasThereBefore() {
        Cube cube = new CubeBuilder(List.of("topic"))
                .add(Map.of("topic", List.of("a")), 2, 1)
                .add(Map.of("topic", List.of("a"), "task", List.of("x", "y")), 3, 0)
                .build();
        assertEquals(
                Map.of(List.of(NONE), 2, List.of("x"), 3, List.of("y"), 3),
                counts(cube.tally(Map.of(), List.of("task"), NONE)));
    }

    @Test
    void aFacetThatNobodyHasIsEmptyEverywhere() {
        Cube cube = new CubeBuilder(List.of("topic"))
                .add(Map.of("topic", List.of("a")), 2, 1)
                .build();
        Constraint none = new TermConstraint(List.of(List.of(NONE)), List.of(), NONE);
        Constraint some = new TermConstraint(List.of(), List.of(NONE), NONE);
        assertEquals(2, cube.tally(Map.of("task", none), List.of(), NONE).papers());
        assertEquals(0, cube.tally(Map.of("task", some), List.of(), NONE).papers());
        assertEquals(Map.of(List.of(NONE), 2), counts(cube.tally(Map.of(), List.of("task"), NONE)));
    }

    @Test
    void manyPossibleGroupsAreCountedAsFewAre() {
        CubeBuilder builder = new CubeBuilder(List.of("a", "b"));
        Map<List<String>, Integer> expected = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            builder.add(Map.of("a", List.of("a" + i), "b", List.of("b" + i)), i + 1, 0);
            expected.put(List.of("a" + i, "b" + i), i + 1);
        }
        assertEquals(expected, counts(builder.build().tally(Map.of(), List.of("a", "b"), NONE)));
    }

    @Test
    void aCellTakesLessThanAHundredBytes() {
        Cube cube = cube(papers(new Random(1)));
        assertEquals(true, cube.bytes() <= 100L * cube.size());
    }

    @Test
    void aQuestionNeverWaitsForAGrid() {
        List<Paper> papers = papers(new Random(2));
        Queue<Runnable> aside = new ArrayDeque<>();
        RollUps rollUps = new RollUps(cube(papers), 100_000, aside::add);
        Map<List<String>, Integer> expected = count(papers, List.of("topic"), paper -> 1);
        assertEquals(expected, counts(rollUps.tally(Map.of(), List.of("topic"), NONE)));
        assertEquals(rollUps.cube().bytes(), rollUps.bytes());
        aside.remove().run();
        assertEquals(true, rollUps.bytes() > rollUps.cube().bytes());
        assertEquals(expected, counts(rollUps.tally(Map.of(), List.of("topic"), NONE)));
        assertEquals(List.of(), List.copyOf(aside));
    }

    @Test
    void whatIsRolledUpStaysWithinItsLimit() {
        for (int limit : new int[] {0, 10, 100, 1000, 10_000}) {
            Random random = new Random(limit);
            List<Paper> papers = papers(random);
            RollUps rollUps = new RollUps(cube(papers), limit, Runnable::run);
            rollUps.prepare(null);
            for (int question = 0; question < 100; question++) {
                check(papers, rollUps, random, "limit " + limit);
            }
            // A cell of five facets takes seven numbers, a place of a grid two.
            long most = 7L * Integer.BYTES * limit;
            assertEquals(true, rollUps.bytes() - rollUps.cube().bytes() <= most);
        }
    }

    @Test
    void whatWasAskedOfAnEarlierCubeIsReadyInTheNext() {
        CubeBuilder builder = new CubeBuilder(FACETS);
        FACETS.forEach(facet -> builder.add(Map.of(facet, List.of(facet)), 1, 0));
        Cube cube = builder.build();
        Map<String, Constraint> constraints = new HashMap<>();
        FACETS.subList(0, 3).forEach(facet -> constraints.put(facet, new TermConstraint(List.of(), List.of(), NONE)));
        RollUps earlier = new RollUps(cube, 100_000, Runnable::run);
        earlier.tally(constraints, FACETS.subList(3, 5), NONE);
        for (boolean aware : new boolean[] {true, false}) {
            Queue<Runnable> aside = new ArrayDeque<>();
            RollUps next = new RollUps(cube, 100_000, aside::add);
            next.prepare(aware ? earlier : null);
            next.tally(constraints, FACETS.subList(3, 5), NONE);
            assertEquals(aware, aside.isEmpty());
        }
    }

    private static void check(List<Paper> papers, RollUps rollUps, Random random, String context) {
        Map<String, Constraint> constraints = new LinkedHashMap<>();
        List<Paper> asked = new ArrayList<>(papers);
        for (String facet : FACETS) {
            if (random.nextInt(3) == 0) {
                List<List<String>> anyOf = alternatives(facet, random);
                List<String> noneOf = random.nextInt(3) == 0 ? List.of(term(facet, random)) : List.of();
                constraints.put(facet, new TermConstraint(anyOf, noneOf, NONE));
                asked.removeIf(paper -> !meets(paper.of(facet), anyOf, noneOf));
            }
        }
        List<String> groupBy = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            groupBy.add(FACETS.get(random.nextInt(FACETS.size())));
        }
        // At first all cells are scanned; the next time there may be a grid, and where that cannot tell a smaller cube.
        for (int time = 1; time <= 3; time++) {
            Tally tally = rollUps.tally(constraints, groupBy, NONE);
            String message = context + ", time " + time + ": " + constraints + " by " + groupBy;
            assertEquals(asked.size(), tally.papers(), message);
            assertEquals(asked.stream().filter(Paper::withCode).count(), tally.withCode(), message);
            assertEquals(groupBy.isEmpty() ? Map.of() : count(asked, groupBy, paper -> 1), counts(tally), message);
            assertEquals(
                    groupBy.isEmpty() ? Map.of() : count(asked, groupBy, paper -> paper.withCode ? 1 : 0),
                    withCode(tally),
                    message);
        }
    }

    private static boolean meets(List<String> terms, List<List<String>> anyOf, List<String> noneOf) {
        return (anyOf.isEmpty() || anyOf.stream().anyMatch(all -> all.stream().allMatch(term -> has(terms, term))))
                && noneOf.stream().noneMatch(term -> has(terms, term));
    }

    private static boolean has(List<String> terms, String term) {
        return term.equals(NONE) ? terms.isEmpty() : terms.contains(term);
    }

    private static Map<List<String>, Integer> count(
            List<Paper> papers, List<String> groupBy, ToIntFunction<Paper> worth) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Paper paper : papers) {
            for (String first : orNone(paper.of(groupBy.get(0)))) {
                if (groupBy.size() == 1) {
                    counts.merge(List.of(first), worth.applyAsInt(paper), Integer::sum);
                } else {
                    for (String second : orNone(paper.of(groupBy.get(1)))) {
                        counts.merge(List.of(first, second), worth.applyAsInt(paper), Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private static List<String> orNone(List<String> terms) {
        return terms.isEmpty() ? List.of(NONE) : terms;
    }

    private static Map<List<String>, Integer> counts(Tally tally) {
        Map<List<String>, Integer> counts = new HashMap<>();
        tally.groups().forEach(group -> counts.put(group.key(), group.papers()));
        return counts;
    }

    private static Map<List<String>, Integer> withCode(Tally tally) {
        Map<List<String>, Integer> counts = new HashMap<>();
        tally.groups().forEach(group -> counts.put(group.key(), group.withCode()));
        return counts;
    }

    private static Cube cube(List<Paper> papers) {
        CubeBuilder builder = new CubeBuilder(FACETS);
        papers.forEach(paper -> builder.add(paper.terms, 1, paper.withCode ? 1 : 0));
        return builder.build();
    }

    private static List<Paper> papers(Random random) {
        List<Paper> papers = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            Map<String, List<String>> terms = new TreeMap<>();
            for (String facet : FACETS) {
                int most = MULTIPLE.contains(facet) ? 4 : 2;
                Set<String> own = new TreeSet<>();
                for (int n = random.nextInt(most); n > 0; n--) {
                    own.add(facet + random.nextInt(5));
                }
                terms.put(facet, List.copyOf(own));
            }
            papers.add(new Paper(terms, random.nextBoolean()));
        }
        return papers;
    }

    private static List<List<String>> alternatives(String facet, Random random) {
        List<List<String>> alternatives = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            alternatives.add(
                    random.nextInt(3) == 0
                            ? Arrays.asList(term(facet, random), term(facet, random))
                            : List.of(term(facet, random)));
        }
        return alternatives;
    }

    /** One of the terms, one that does not occur, or the word for none. */
    private static String term(String facet, Random random) {
        int number = random.nextInt(7);
        return number == 6 ? NONE : facet + number;
    }
}
