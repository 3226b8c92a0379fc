package io.confscope.stats.interval;

import java.math.BigDecimal;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A share as a fraction with its 95 % Wilson score interval (E. B. Wilson, 1927, Journal of the American Statistical
 * Association 22, p. 209), rounded to four decimals. All three are null for a share of nothing.
 */
public record Share(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {

    /** One minus the level of confidence of every interval. */
    public static final double ERROR_RATE = 0.05;

    private static final Share OF_NOTHING = new Share(null, null, null);

    /** The share that {@code part}, from 0 to {@code whole}, has of the whole. */
    public static Share of(int part, int whole) {
        if (whole == 0) {
            return OF_NOTHING;
        }
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(whole, part, ERROR_RATE);
        return new Share(
                Rounded.decimals((double) part / whole),
                Rounded.decimals(interval.getLowerBound()),
                Rounded.decimals(interval.getUpperBound()));
    }
}
