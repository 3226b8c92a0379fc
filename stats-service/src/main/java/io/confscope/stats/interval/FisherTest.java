package io.confscope.stats.interval;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether two shares differ by more than chance: Fisher's exact test of a two by two table, two-sided. The p value is
 * what all tables with the same sums have together that are at most as likely as the observed one, as in R's
 * {@code fisher.test}.
 */
public final class FisherTest {

    /**
     * Tables that are as likely as one another differ by rounding: that of R's {@code fisher.test}. Commons Statistics'
     * own test allows for none, and loses a whole tail where tables tie.
     */
    private static final double ROUNDING = 1e-7;

    /** What a double does not see any more beside the sum. */
    private static final double NEGLIGIBLE = 1e-17;

    private FisherTest() {}

    /** The p value; 1 where there is nothing to tell apart. */
    public static double p(int part, int whole, int otherPart, int otherWhole) {
        boolean nothingToTell =
                whole == 0 || otherWhole == 0 || part + otherPart == 0 || part + otherPart == whole + otherWhole;
        if (nothingToTell) {
            return 1;
        }
        HypergeometricDistribution tables = HypergeometricDistribution.of(whole + otherWhole, part + otherPart, whole);
        double limit = tables.logProbability(part) + Math.log1p(ROUNDING);
        int mode = mode(tables);
        if (tables.logProbability(mode) <= limit) {
            return 1;
        }
        return Math.min(1, tail(tables, mode, limit, -1) + tail(tables, mode, limit, 1));
    }

    /** The smallest count that the table would have on average if the two shares were the same. */
    public static double smallestExpected(int part, int whole, int otherPart, int otherWhole) {
        long all = (long) whole + otherWhole;
        long with = (long) part + otherPart;
        return all == 0 ? 0 : (double) Math.min(whole, otherWhole) * Math.min(with, all - with) / all;
    }

    /** The count that is likeliest; from it on counts are less and less likely on both sides. */
    private static int mode(HypergeometricDistribution tables) {
        long tops = (tables.getSampleSize() + 1L) * (tables.getNumberOfSuccesses() + 1L);
        return (int) (tops / (tables.getPopulationSize() + 2L));
    }

    /** The probability of the tables on one side of the mode that are at most as likely as the limit. */
    private static double tail(HypergeometricDistribution tables, int mode, double limit, int step) {
        double sum = 0;
        int count = mode + step * distance(tables, mode, limit, step);
        double next = tables.probability(count);
        // Counts that cannot be have no probability, so that this ends with the last one that can be.
        while (next > sum * NEGLIGIBLE) {
            sum += next;
            count += step;
            next = tables.probability(count);
        }
        return sum;
    }

    /** How far from the mode the first table is that is at most as likely as the limit. */
    private static int distance(HypergeometricDistribution tables, int mode, double limit, int step) {
        int likelier = 0;
        int farEnough = 1 + (step < 0 ? mode - tables.getSupportLowerBound() : tables.getSupportUpperBound() - mode);
        while (farEnough - likelier > 1) {
            int middle = (likelier + farEnough) >>> 1;
            if (tables.logProbability(mode + step * middle) <= limit) {
                farEnough = middle;
            } else {
                likelier = middle;
            }
        }
        return farEnough;
    }
}
