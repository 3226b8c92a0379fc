package io.confscope.stats.interval;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Whether two shares differ by more than chance: Fisher's exact test of a two by two table, two-sided. */
public final class FisherTest {

    private static final FisherExactTest TEST = FisherExactTest.withDefaults().with(AlternativeHypothesis.TWO_SIDED);

    private FisherTest() {}

    /** The p value; 1 where there is nothing to tell apart. */
    public static double p(int part, int whole, int otherPart, int otherWhole) {
        boolean nothingToTell =
                whole == 0 || otherWhole == 0 || part + otherPart == 0 || part + otherPart == whole + otherWhole;
        if (nothingToTell) {
            return 1;
        }
        int[][] table = {{part, whole - part}, {otherPart, otherWhole - otherPart}};
        return Math.min(1, TEST.test(table).getPValue());
    }

    /** The smallest count that the table would have on average if the two shares were the same. */
    public static double smallestExpected(int part, int whole, int otherPart, int otherWhole) {
        long all = (long) whole + otherWhole;
        long with = (long) part + otherPart;
        return all == 0 ? 0 : (double) Math.min(whole, otherWhole) * Math.min(with, all - with) / all;
    }
}
