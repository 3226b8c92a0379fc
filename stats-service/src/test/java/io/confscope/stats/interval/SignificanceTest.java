package io.confscope.stats.interval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {

    /**
     * In this order: R. A. Fisher's tea drinker and the convictions of twins, with the p values that the help page of
     * R's {@code fisher.test} prints; the examples of the help pages of SciPy's {@code fisher_exact}; tables of which
     * another one is exactly as likely, mostly since half of all carry the term, with SciPy's.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 1, 4, 0.4857142857142857",
        "2, 17, 10, 13, 0.0005367241",
        "8, 10, 1, 6, 0.03496503496503495",
        "6, 8, 1, 5, 0.10256410256410257",
        "2, 10, 13, 20, 0.050174912543728134",
        "7, 10, 16, 21, 1",
        "7, 10, 9, 22, 0.2524125034257066",
        "3, 12, 13, 20, 0.0658928600216021",
        "2, 10, 17, 28, 0.062496412885734355",
    })
    void fishersTestEqualsOtherImplementations(int part, int whole, int otherPart, int otherWhole, double p) {
        assertEquals(p, FisherTest.p(part, whole, otherPart, otherWhole), 1e-9);
        assertEquals(p, FisherTest.p(otherPart, otherWhole, part, whole), 1e-9, "the other way round");
    }

    @Test
    void nothingToTellApartIsNoEvidence() {
        assertEquals(1, FisherTest.p(0, 10, 0, 20));
        assertEquals(1, FisherTest.p(10, 10, 20, 20));
        assertEquals(1, FisherTest.p(0, 0, 3, 20));
    }

    @Test
    void fishersTestIsThatOfEveryTableCountedOut() {
        for (int whole = 1; whole <= 14; whole++) {
            for (int otherWhole = 1; otherWhole <= 14; otherWhole++) {
                for (int part = 0; part <= whole; part++) {
                    for (int otherPart = 0; otherPart <= otherWhole; otherPart++) {
                        String table = part + " of " + whole + ", " + otherPart + " of " + otherWhole;
                        double p = FisherTest.p(part, whole, otherPart, otherWhole);
                        assertEquals(1, p / countedOut(part, whole, otherPart, otherWhole), 1e-12, table);
                        double without = FisherTest.p(whole - part, whole, otherWhole - otherPart, otherWhole);
                        assertEquals(1, p / without, 1e-12, "who lack the term instead: " + table);
                    }
                }
            }
        }
    }

    /** In whole numbers: of all ways to give the term to so many papers those that are at most as many as these. */
    private static double countedOut(int part, int whole, int otherPart, int otherWhole) {
        long asUnlikely = 0;
        for (int k = 0; k <= part + otherPart; k++) {
            long ways = ways(k, whole) * ways(part + otherPart - k, otherWhole);
            if (ways <= ways(part, whole) * ways(otherPart, otherWhole)) {
                asUnlikely += ways;
            }
        }
        return (double) asUnlikely / ways(part + otherPart, whole + otherWhole);
    }

    private static long ways(int part, int whole) {
        long ways = part > whole ? 0 : 1;
        for (int i = 1; i <= part; i++) {
            ways = ways * (whole - part + i) / i;
        }
        return ways;
    }

    /** Of which no other one is exactly as likely: there the library's test is right. */
    @Test
    void fishersTestOfHundredsOfThousandsEqualsThatOfTheLibrary() {
        Random random = new Random(2026);
        for (int i = 0; i < 60; i++) {
            int whole = 1_000 + random.nextInt(300_000);
            int otherWhole = 300_000 + random.nextInt(100_000);
            double share = 0.45 * random.nextDouble();
            int part = near(whole, share, random);
            int otherPart = near(otherWhole, share, random);
            double expected = FisherExactTest.withDefaults()
                    .test(new int[][] {{part, whole - part}, {otherPart, otherWhole - otherPart}})
                    .getPValue();
            double p = FisherTest.p(part, whole, otherPart, otherWhole);
            assertEquals(
                    expected, p, 1e-9 * expected, () -> part + " of " + whole + ", " + otherPart + " of " + otherWhole);
        }
        assertEquals(0, FisherTest.p(0, 300_000, 300_000, 300_001), "less than a double can say");
        assertEquals(1, FisherTest.p(100_000, 200_000, 150_000, 300_000));
    }

    private static int near(int whole, double share, Random random) {
        double spread = 2 * random.nextGaussian() * Math.sqrt(whole * share);
        return (int) Math.max(0, Math.min(whole * 0.49, Math.rint(whole * share + spread)));
    }

    @Test
    void theSmallestExpectedCountIsThatOfTheRarerOutcomeOnTheSmallerSide() {
        assertEquals(1.5, FisherTest.smallestExpected(3, 10, 0, 10));
        assertEquals(0.5, FisherTest.smallestExpected(10, 10, 9, 10));
        assertEquals(0, FisherTest.smallestExpected(0, 0, 0, 0));
    }

    /**
     * The fifteen p values of Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995), section
     * 3.2, of which their procedure rejects the first four at 0.05; corrected by R's {@code p.adjust(p, "BH")}.
     */
    @Test
    void falseDiscoveriesAreCorrectedAsPublished() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        double[] q = {
            0.0015,
            0.003,
            0.0095,
            0.035625,
            0.0603,
            0.06385714,
            0.06385714,
            0.0645,
            0.0765,
            0.486,
            0.58118182,
            0.714875,
            0.75323077,
            0.81321429,
            1
        };
        assertArrayEquals(q, FalseDiscovery.q(p), 1e-8);
        assertArrayEquals(new double[] {0.03, 0.04, 0.03}, FalseDiscovery.q(new double[] {0.02, 0.04, 0.01}), 1e-12);
        assertArrayEquals(new double[0], FalseDiscovery.q(new double[0]));
    }
}
