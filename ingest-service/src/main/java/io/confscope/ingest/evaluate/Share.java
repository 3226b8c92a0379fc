package io.confscope.ingest.evaluate;

import java.util.Locale;

/** A share of a count, with its 95 % Wilson score interval. */
record Share(int of, int all) {
    private static final double Z = 1.959964;

    double low() {
        return Math.max(0, centre() - spread());
    }

    double high() {
        return Math.min(1, centre() + spread());
    }

    private double centre() {
        double share = (double) of / all;
        return (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double spread() {
        double share = (double) of / all;
        return Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }

    /** Three decimals, or a dash for a share of nothing. */
    String inShort() {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) of / all);
    }

    /** The share, its parts, and its interval. */
    String inFull() {
        return all == 0
                ? "- (0 of 0)"
                : String.format(
                        Locale.ROOT, "%s (%d of %d, 95 %% interval %.3f to %.3f)", inShort(), of, all, low(), high());
    }
}
