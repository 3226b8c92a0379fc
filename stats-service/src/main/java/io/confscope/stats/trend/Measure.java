package io.confscope.stats.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is followed from edition to edition. */
enum Measure {
    /** How many papers of the term. */
    PAPERS("papers"),
    /** Their share of the papers of the edition. */
    SHARE("share"),
    /** The share of them that comes with code. */
    CODE_SHARE("codeShare");

    private final String id;

    Measure(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Measure::id).toList();
    }

    static Optional<Measure> byId(String id) {
        return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
    }
}
