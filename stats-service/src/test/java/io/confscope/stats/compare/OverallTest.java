package io.confscope.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverallTest {

    /** A. Agresti's table of party by gender, as the help page of R's {@code chisq.test} prints it. */
    @Test
    void equalsTheTestOfR() {
        Overall overall = Overall.of(List.of(new long[] {762, 484}, new long[] {327, 239}, new long[] {468, 477}));
        assertEquals("chi-squared", overall.test());
        assertEquals(new BigDecimal("2.954E-7"), overall.p());
        assertEquals(new BigDecimal("30.0701"), overall.statistic());
        assertEquals(2, overall.degreesOfFreedom());
    }

    /** The example of the help page of SciPy's {@code chi2_contingency}. */
    @Test
    void equalsTheTestOfSciPy() {
        Overall overall = Overall.of(List.of(new long[] {10, 20}, new long[] {10, 20}, new long[] {20, 20}));
        assertEquals(new BigDecimal("0.2494"), overall.p());
    }

    @Test
    void thereIsNoTestWhereExpectedCountsAreTooSmall() {
        Overall overall = Overall.of(List.of(new long[] {30, 31}, new long[] {1, 0}, new long[] {9, 8}));
        assertNull(overall.test());
        assertNull(overall.p());
        assertNotNull(overall.reason());
    }

    @Test
    void thereIsNoTestOfNothing() {
        assertNull(Overall.of(List.of()).test());
        assertNull(Overall.of(List.of(new long[] {5, 0}, new long[] {9, 0})).test());
    }
}
