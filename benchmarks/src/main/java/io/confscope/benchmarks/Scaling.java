package io.confscope.benchmarks;

import io.confscope.stats.cube.Cube;
import io.confscope.stats.cube.CubeBuilder;
import io.confscope.stats.cube.RollUps;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** How rows, bytes, cells and times of stats-service grow from ten thousand papers to ten million. */
final class Scaling {

    private static final long[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};
    private static final int BATCH = 100_000;
    private static final int ASKED = 1000;
    private static final long ROLL_UP_CELLS = 1_000_000;
    private static final String NO_TERM = "none-at-all";

    private final PrintStream out;
    private final GrowingFacts facts;
    private final List<Ask> questions;
    private final List<Papers.Paper> waiting = new ArrayList<>(BATCH);
    private long written;
    private double writing;

    private Scaling(PrintStream out, GrowingFacts facts) {
        this.out = out;
        this.facts = facts;
        Set<Ask> distinct = new LinkedHashSet<>();
        for (Random random = new Random(5); distinct.size() < ASKED; ) {
            distinct.add(Ask.random(random));
        }
        questions = List.copyOf(distinct);
    }

    /**
     * Prints a row a size.
     *
     * @param arguments the address of an empty PostgreSQL database, and if not ten million the largest size
     */
    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String[] arguments) throws SQLException, IOException {
        long largest = arguments.length > 1 ? Long.parseLong(arguments[1]) : SIZES[SIZES.length - 1];
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            var scaling = new Scaling(System.out, new GrowingFacts(connection));
            scaling.out.printf(
                    "%11s %9s %10s %10s %10s %9s %9s %9s %11s %11s %11s%n",
                    "papers",
                    "write s",
                    "rows MB",
                    "index MB",
                    "cells",
                    "count s",
                    "build s",
                    "cube MB",
                    "grids MB",
                    "median µs",
                    "p99 µs");
            Papers.draw(Math.toIntExact(largest), scaling::take);
        }
    }

    private void take(Papers.Paper paper) {
        waiting.add(paper);
        long size = written + waiting.size();
        boolean measured = Arrays.stream(SIZES).anyMatch(wanted -> wanted == size);
        try {
            if (measured || waiting.size() == BATCH) {
                long start = System.nanoTime();
                facts.add(waiting);
                writing += (System.nanoTime() - start) / 1e9;
                written = size;
                waiting.clear();
            }
            if (measured) {
                measure();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure() throws SQLException {
        long[] bytes = facts.bytes();
        long start = System.nanoTime();
        List<GrowingFacts.Cell> cells = facts.count();
        long counted = System.nanoTime();
        CubeBuilder builder = new CubeBuilder(Papers.FACETS);
        for (GrowingFacts.Cell cell : cells) {
            builder.add(cell.terms(), cell.papers(), cell.withCode() ? cell.papers() : 0);
        }
        Cube cube = builder.build();
        long built = System.nanoTime();
        List<Runnable> aside = new ArrayList<>();
        RollUps rollUps = new RollUps(cube, ROLL_UP_CELLS, aside::add);
        rollUps.prepare(null);
        aside.forEach(Runnable::run);
        aside.clear();
        ask(rollUps);
        aside.forEach(Runnable::run);
        double[] micros = ask(rollUps);
        out.printf(
                "%,11d %9.1f %10.1f %10.1f %,10d %9.2f %9.2f %9.1f %11.1f %11.1f %11.1f%n",
                written,
                writing,
                bytes[0] / 1e6,
                bytes[1] / 1e6,
                cube.size(),
                (counted - start) / 1e9,
                (built - counted) / 1e9,
                cube.bytes() / 1e6,
                rollUps.bytes() / 1e6,
                micros[ASKED / 2],
                micros[ASKED * 99 / 100]);
    }

    private double[] ask(RollUps rollUps) {
        double[] micros = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            Ask ask = questions.get(i);
            long start = System.nanoTime();
            var tally = rollUps.tally(ask.constraints(), ask.by(), NO_TERM);
            micros[i] = (System.nanoTime() - start) / 1e3;
            if (tally.papers() > written) {
                throw new IllegalStateException("more papers than there are: " + Map.of(ask, tally.papers()));
            }
        }
        Arrays.sort(micros);
        return micros;
    }
}
