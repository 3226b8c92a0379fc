package io.confscope.stats.compare;

import io.confscope.stats.interval.Rounded;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.SignificanceResult;
import org.jspecify.annotations.Nullable;

/**
 * One test of all terms together.
 *
 * @param test {@code chi-squared}, or null where the table allows no test
 * @param p its p value to four significant digits
 * @param statistic its statistic
 * @param degreesOfFreedom of the test
 * @param reason why there is no test; null where there is one
 */
record Overall(
        @Nullable String test,
        @Nullable BigDecimal p,
        @Nullable BigDecimal statistic,
        @Nullable Integer degreesOfFreedom,
        @Nullable String reason) {

    /** W. G. Cochran, "Some methods for strengthening the common chi-squared tests", Biometrics 10 (1954), p. 417. */
    private static final double SMALL_EXPECTED = 5;

    private static final double MOST_SMALL = 0.2;

    /**
     * Tests whether papers fall on the terms in the same way on both sides.
     *
     * @param counts for each term the papers of the one and of the other side, each paper under one term only
     */
    static Overall of(List<long[]> counts) {
        List<long[]> seen =
                counts.stream().filter(pair -> pair[0] + pair[1] > 0).toList();
        double base = seen.stream().mapToDouble(pair -> pair[0]).sum();
        double other = seen.stream().mapToDouble(pair -> pair[1]).sum();
        if (seen.size() < 2 || base == 0 || other == 0) {
            return none("There is nothing to compare: one side, or all terms but one, have no papers.");
        }
        double smallest = Double.MAX_VALUE;
        int small = 0;
        for (long[] pair : seen) {
            for (double side : new double[] {base, other}) {
                double expected = (pair[0] + pair[1]) * side / (base + other);
                smallest = Math.min(smallest, expected);
                small += expected < SMALL_EXPECTED ? 1 : 0;
            }
        }
        if (smallest < 1 || small > MOST_SMALL * 2 * seen.size()) {
            return none("The expected counts are too small for a chi-squared test: all must be at least 1, and four in"
                    + " five at least 5.");
        }
        SignificanceResult result = ChiSquareTest.withDefaults().test(seen.toArray(long[][]::new));
        return new Overall(
                "chi-squared",
                Rounded.significant(result.getPValue()),
                Rounded.decimals(result.getStatistic()),
                seen.size() - 1,
                null);
    }

    static Overall none(String reason) {
        return new Overall(null, null, null, null, reason);
    }
}
