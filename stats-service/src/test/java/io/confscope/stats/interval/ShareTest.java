package io.confscope.stats.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /**
     * The first two rows: R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
     * Medicine 17 (1998), table I, method 3; the last ones: R 4.3, {@code prop.test(x, n, correct = FALSE)$conf.int}.
     */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.3080, 0.2553, 0.3662",
        "15, 148, 0.1014, 0.0624, 0.1605",
        "0, 20, 0, 0, 0.1611",
        "1, 29, 0.0345, 0.0061, 0.1718",
        "17, 44, 0.3864, 0.2572, 0.5338",
        "22, 44, 0.5, 0.3583, 0.6417",
    })
    void equalsThePublishedInterval(int part, int whole, BigDecimal value, BigDecimal low, BigDecimal high) {
        Share share = Share.of(part, whole);
        assertEquals(value.stripTrailingZeros(), share.value());
        assertEquals(low.stripTrailingZeros(), share.low());
        assertEquals(high.stripTrailingZeros(), share.high());
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        Share share = Share.of(0, 0);
        assertNull(share.value());
        assertNull(share.low());
        assertNull(share.high());
    }

    @Test
    void aWholeIsWrittenWithoutDecimals() {
        assertEquals("1", String.valueOf(Share.of(10, 10).value()));
        assertEquals("0.0001", Rounded.decimals(0.00005).toString());
        assertEquals("20", Rounded.decimals(20).toString());
    }
}
