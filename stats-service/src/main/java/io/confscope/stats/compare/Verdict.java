package io.confscope.stats.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a comparison of one term comes to. */
enum Verdict {
    /** The other selection has a larger share of it, beyond chance. */
    MORE,
    /** The other selection has a smaller share of it, beyond chance. */
    LESS,
    /** What was seen can well be chance; that does not say that the shares are the same. */
    NO_EVIDENCE,
    /** There are too few papers for any test to tell. */
    TOO_FEW;

    /** The rate of false discoveries that is put up with. */
    private static final double ACCEPTED_RATE = 0.05;

    private static final int FEWEST_PAPERS = 10;
    private static final double SMALLEST_EXPECTED = 1;

    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict of(int basePapers, int otherPapers, double smallestExpected, double q, double difference) {
        if (Math.min(basePapers, otherPapers) < FEWEST_PAPERS || smallestExpected < SMALLEST_EXPECTED) {
            return TOO_FEW;
        }
        if (q >= ACCEPTED_RATE) {
            return NO_EVIDENCE;
        }
        return difference > 0 ? MORE : LESS;
    }
}
