package io.confscope.stats.interval;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are shown: the same digits on every machine and in every language. */
public final class Rounded {

    private static final int DECIMALS = 4;
    private static final MathContext SIGNIFICANT = new MathContext(4, RoundingMode.HALF_UP);

    private Rounded() {}

    /** To four decimals, halves away from zero, without zeros at the end. */
    public static BigDecimal decimals(double value) {
        return plain(new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** To four significant digits, for numbers whose size is the point, as p values. */
    public static BigDecimal significant(double value) {
        return plain(new BigDecimal(value).round(SIGNIFICANT));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
