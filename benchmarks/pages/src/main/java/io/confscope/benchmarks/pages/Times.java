package io.confscope.benchmarks.pages;

import java.util.List;
import java.util.Locale;

/** Milliseconds of several rounds. */
record Times(List<Double> millis) {

    Times {
        millis = millis.stream().sorted().toList();
    }

    double median() {
        return at(0.5);
    }

    /** The smallest time that at most a twentieth of the rounds exceed. */
    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        return millis.get(Math.max(0, (int) Math.ceil(share * millis.size()) - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6.0f %6.0f", median(), p95());
    }
}
