package io.confscope.stats.interval;

import java.math.BigDecimal;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two independent shares with its 95 % interval, rounded to four decimals: method 10 of R. G.
 * Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998),
 * p. 873. All three are null where one of the shares is one of nothing.
 */
public record Difference(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {

    private static final Difference OF_NOTHING = new Difference(null, null, null);

    /** How much the first share is larger than the second. */
    public static Difference of(int part, int whole, int otherPart, int otherWhole) {
        if (whole == 0 || otherWhole == 0) {
            return OF_NOTHING;
        }
        double share = (double) part / whole;
        double other = (double) otherPart / otherWhole;
        Interval around = wilson(part, whole);
        Interval aroundOther = wilson(otherPart, otherWhole);
        double difference = share - other;
        double below = Math.hypot(share - around.getLowerBound(), aroundOther.getUpperBound() - other);
        double above = Math.hypot(around.getUpperBound() - share, other - aroundOther.getLowerBound());
        return new Difference(
                Rounded.decimals(difference),
                Rounded.decimals(Math.max(-1, difference - below)),
                Rounded.decimals(Math.min(1, difference + above)));
    }

    private static Interval wilson(int part, int whole) {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(whole, part, Share.ERROR_RATE);
    }
}
