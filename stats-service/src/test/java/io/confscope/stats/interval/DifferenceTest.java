package io.confscope.stats.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), p. 873, table II, method 10, contrasts (a) to (h). */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.2, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.6, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.5714, 0.0582, 0.8062",
        "5, 56, 0, 29, 0.0893, -0.0381, 0.1926",
        "0, 10, 0, 20, 0, -0.1611, 0.2775",
        "0, 10, 0, 10, 0, -0.2775, 0.2775",
        "10, 10, 0, 20, 1, 0.6791, 1",
        "10, 10, 0, 10, 1, 0.6075, 1",
    })
    void equalsThePublishedInterval(
            int part, int whole, int otherPart, int otherWhole, BigDecimal value, BigDecimal low, BigDecimal high) {
        Difference difference = Difference.of(part, whole, otherPart, otherWhole);
        assertEquals(
                new Difference(value.stripTrailingZeros(), low.stripTrailingZeros(), high.stripTrailingZeros()),
                difference);
    }

    @Test
    void aDifferenceToNothingIsNoNumber() {
        assertNull(Difference.of(1, 2, 0, 0).value());
    }
}
