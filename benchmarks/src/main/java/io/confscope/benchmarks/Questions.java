package io.confscope.benchmarks;

import io.confscope.stats.cube.Cube;
import io.confscope.stats.cube.CubeBuilder;
import io.confscope.stats.cube.RollUps;
import io.confscope.stats.cube.Tally;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A thousand questions that nobody asked before: the cube against DuckDB in the same process, and the cube alone with
 * more and with fewer papers. Every answer is compared with DuckDB's.
 */
final class Questions {

    private static final int ASKED = 1000;
    private static final int WARM_UP = 3000;
    private static final int PEER_RUNS = 4;
    private static final long ROLL_UP_CELLS = 1_000_000;
    private static final String NO_TERM = "none-at-all";

    private final List<Ask> warmUp;
    private final List<Ask> asked;
    private final PrintStream out;

    private Questions(PrintStream out) {
        this.out = out;
        Random random = new Random(5);
        Set<Ask> distinct = new LinkedHashSet<>();
        while (distinct.size() < ASKED + WARM_UP) {
            distinct.add(Ask.random(random));
        }
        List<Ask> all = List.copyOf(distinct);
        asked = all.subList(0, ASKED);
        warmUp = all.subList(ASKED, all.size());
    }

    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String[] arguments) throws SQLException {
        Questions questions = new Questions(System.out);
        questions.against(1_000_000);
        // By now the program is warm, so that the order of these two does not matter.
        Prepared many = questions.prepared(10_000_000);
        Prepared few = questions.prepared(100_000);
        questions.out.printf(
                "%nMedian with 10,000,000 papers: %.2f times that with 100,000; as first asked %.2f times.%n",
                median(array(many.micros)) / median(array(few.micros)),
                median(array(many.firstMicros)) / median(array(few.firstMicros)));
    }

    /**
     * A cube that was asked.
     *
     * @param firstMicros while all cells were scanned
     * @param micros with grids
     */
    private record Prepared(RollUps rollUps, List<Double> firstMicros, List<Double> micros) {}

    private Prepared prepared(int papers) {
        CubeBuilder builder = new CubeBuilder(Papers.FACETS);
        Papers.draw(papers, paper -> builder.add(paper.terms(), 1, paper.withCode() ? 1 : 0));
        Cube cube = builder.build();
        List<Runnable> aside = new ArrayList<>();
        RollUps rollUps = new RollUps(cube, ROLL_UP_CELLS, aside::add);
        out.printf(
                "%n%,d papers: %,d cells, %.1f MB (%.0f bytes a cell)%n",
                papers, cube.size(), cube.bytes() / 1e6, cube.bytes() / (double) cube.size());
        // Nothing is made aside yet, so that every question scans the cells.
        run(rollUps, warmUp.subList(0, WARM_UP / 3));
        double[] firstMicros = run(rollUps, asked);
        report("  as first asked, all cells scanned", firstMicros);
        long start = System.nanoTime();
        rollUps.prepare(null);
        aside.forEach(Runnable::run);
        out.printf(
                "  grids and smaller cubes made in %.0f ms; then %.1f MB (%.0f bytes a cell)%n",
                (System.nanoTime() - start) / 1e6, rollUps.bytes() / 1e6, rollUps.bytes() / (double) cube.size());
        run(rollUps, warmUp);
        aside.forEach(Runnable::run);
        run(rollUps, warmUp);
        double[] micros = run(rollUps, asked);
        report("  afterwards", micros);
        return new Prepared(rollUps, list(firstMicros), list(micros));
    }

    private static double[] run(RollUps rollUps, List<Ask> questions) {
        double[] micros = new double[questions.size()];
        for (int i = 0; i < micros.length; i++) {
            Ask ask = questions.get(i);
            long start = System.nanoTime();
            Tally tally = rollUps.tally(ask.constraints(), ask.by(), NO_TERM);
            micros[i] = (System.nanoTime() - start) / 1e3;
            if (tally.papers() < 0) {
                throw new IllegalStateException("no paper can be counted less than never");
            }
        }
        return micros;
    }

    private void against(int papers) throws SQLException {
        Prepared ours = prepared(papers);
        double[] micros = array(ours.micros);
        double[] peer = new double[asked.size()];
        Map<String, List<Integer>> kinds = new TreeMap<>();
        try (Peer duckdb = new Peer(papers)) {
            for (int i = 0; i < peer.length; i++) {
                Ask ask = asked.get(i);
                peer[i] = Double.MAX_VALUE;
                for (int run = 0; run < PEER_RUNS; run++) {
                    long start = System.nanoTime();
                    Map<List<String>, List<Integer>> groups = duckdb.ask(ask);
                    peer[i] = Math.min(peer[i], (System.nanoTime() - start) / 1e3);
                    check(ask, groups, ours.rollUps);
                }
                kinds.computeIfAbsent(ask.kind(), kind -> new ArrayList<>()).add(i);
            }
        }
        report("  DuckDB, best of " + PEER_RUNS, peer);
        out.printf("%nAs first asked, all cells scanned:%n");
        compare(kinds, array(ours.firstMicros), peer);
        out.printf("%nWith grids:%n");
        compare(kinds, micros, peer);
    }

    private void compare(Map<String, List<Integer>> kinds, double[] micros, double[] peer) {
        out.printf("%-48s %9s %12s %12s %8s%n", "kind", "questions", "cube µs", "DuckDB µs", "ratio");
        kinds.forEach((kind, which) -> row(kind, pick(micros, which), pick(peer, which)));
        row("all", micros, peer);
        double[] ratios = new double[peer.length];
        Arrays.setAll(ratios, i -> peer[i] / micros[i]);
        Arrays.sort(ratios);
        out.printf(
                "Question by question: DuckDB's time over ours %.1f at the median, %.1f at the 1st percentile.%n",
                median(ratios), ratios[ratios.length / 100]);
    }

    private static void check(Ask ask, Map<List<String>, List<Integer>> expected, RollUps rollUps) {
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        for (Tally.Group group :
                rollUps.tally(ask.constraints(), ask.by(), NO_TERM).groups()) {
            if (!group.key().contains(NO_TERM)) {
                groups.put(group.key(), List.of(group.papers(), group.withCode()));
            }
        }
        if (!groups.equals(expected)) {
            throw new IllegalStateException("the two disagree about " + ask);
        }
    }

    private void row(String kind, double[] ours, double[] peers) {
        out.printf(
                "%-48s %9d %12.1f %12.1f %8.1f%n",
                kind, ours.length, median(ours), median(peers), median(peers) / median(ours));
    }

    private void report(String what, double[] micros) {
        double[] sorted = micros.clone();
        Arrays.sort(sorted);
        out.printf(
                "%s: median %.1f µs, p99 %.1f µs, longest %.1f µs%n",
                what, median(sorted), sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] pick(double[] values, List<Integer> which) {
        return which.stream().mapToDouble(i -> values[i]).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
