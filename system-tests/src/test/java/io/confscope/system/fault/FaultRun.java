package io.confscope.system.fault;

import io.confscope.system.stack.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * How long a fault test goes on, by which random numbers, and where it says what it did: a line per step in a file, so that a
 * failure can be repeated. The ordinary build runs the short form, {@code ./confscope test --faults} the long one.
 *
 * @param count how often the fault is caused
 */
record FaultRun(int count, long seed, Path report) {

    private static final String COUNT = "confscope.faults.count";
    private static final String MINUTES = "confscope.faults.minutes";
    private static final String SEED = "confscope.faults.seed";

    /** The form that was asked for, the short one where none was. */
    static FaultRun of(String name, int shortForm) {
        int count = Integer.getInteger(COUNT, shortForm);
        long seed = Long.getLong(SEED, 1);
        try {
            Path folder = Files.createDirectories(Checkout.output().resolve("faults"));
            Path report = folder.resolve(name + ".txt");
            Files.deleteIfExists(report);
            FaultRun run = new FaultRun(count, seed, report);
            run.say("%s: count %d, seed %d".formatted(name, count, seed));
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what the fault tests do", e);
        }
    }

    /** Whether the long form was asked for, which may take its time and measures it. */
    boolean isLong() {
        return System.getProperty(COUNT) != null;
    }

    /** How long the long form of a load goes on. */
    int minutes() {
        return Integer.getInteger(MINUTES, 10);
    }

    Random random() {
        return new Random(seed);
    }

    void say(String line) {
        String time =
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        try {
            Files.writeString(report, time + " " + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what the fault tests do", e);
        }
    }
}
