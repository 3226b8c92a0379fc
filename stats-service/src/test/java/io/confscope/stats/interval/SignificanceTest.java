package io.confscope.stats.interval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {

    /**
     * In this order: R. A. Fisher's tea drinker and the convictions of twins, with the p values that the help page of
     * R's {@code fisher.test} prints; the examples of the help pages of SciPy's {@code fisher_exact}.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 1, 4, 0.4857142857142857",
        "2, 17, 10, 13, 0.0005367241",
        "8, 10, 1, 6, 0.03496503496503495",
        "6, 8, 1, 5, 0.10256410256410257",
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
