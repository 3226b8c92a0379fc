package io.confscope.stats.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.confscope.stats.fake.Samples;
import io.confscope.stats.interval.Difference;
import io.confscope.stats.interval.FalseDiscovery;
import io.confscope.stats.interval.FisherTest;
import io.confscope.stats.interval.Share;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every statistic against SciPy 1.17.1 over hundreds of random tables, small and lopsided ones included: the figures of
 * {@code statistics/reference.csv}, which {@code reference.py} beside it writes.
 */
class ReferenceTest {

    /** Half a unit of the fourth decimal, to which shares are rounded, and a little for the rounding of the constant. */
    private static final double ROUNDED = 0.000051;

    private static Stream<List<String>> rows(String kind) {
        return new String(Samples.read("/statistics/reference.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(";", -1)))
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.subList(1, row.size()));
    }

    static Stream<List<String>> proportions() {
        return rows("proportion");
    }

    static Stream<List<String>> differences() {
        return rows("difference");
    }

    static Stream<List<String>> fisher() {
        return rows("fisher");
    }

    static Stream<List<String>> tables() {
        return rows("chi2");
    }

    static Stream<List<String>> families() {
        return rows("bh");
    }

    @Test
    void thereIsSomethingToCompareWith() {
        assertEquals(
                List.of(60L, 100L, 160L, 40L, 20L),
                Stream.of(proportions(), differences(), fisher(), tables(), families())
                        .map(Stream::count)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void sharesHaveWilsonsInterval(List<String> row) {
        Share share = Share.of(count(row, 0), count(row, 1));
        assertClose(number(row, 2), share.low(), ROUNDED);
        assertClose(number(row, 3), share.high(), ROUNDED);
    }

    @ParameterizedTest
    @MethodSource("differences")
    void differencesHaveNewcombesInterval(List<String> row) {
        Difference difference = Difference.of(count(row, 0), count(row, 1), count(row, 2), count(row, 3));
        assertClose(number(row, 4), difference.low(), ROUNDED);
        assertClose(number(row, 5), difference.high(), ROUNDED);
    }

    @ParameterizedTest
    @MethodSource("fisher")
    void termsAreTestedByFishersExactTest(List<String> row) {
        double p = FisherTest.p(count(row, 0), count(row, 1), count(row, 2), count(row, 3));
        assertEquals(number(row, 4), p, 1e-6 * number(row, 4) + 1e-12);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aWholeTableIsTestedByChiSquared(List<String> row) {
        List<long[]> table = Arrays.stream(row.get(0).split(" ", -1))
                .map(pair -> Arrays.stream(pair.split(":", -1))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        Overall overall = Overall.of(table);
        assertClose(number(row, 1), overall.p(), 0.001 * number(row, 1));
        assertClose(number(row, 2), overall.statistic(), ROUNDED);
    }

    @ParameterizedTest
    @MethodSource("families")
    void falseDiscoveriesAreControlledAsBenjaminiAndHochbergDo(List<String> row) {
        assertArrayEquals(numbers(row.get(1)), FalseDiscovery.q(numbers(row.get(0))), 1e-12);
    }

    private static void assertClose(double expected, @Nullable BigDecimal actual, double tolerance) {
        assertNotNull(actual);
        assertEquals(expected, actual.doubleValue(), tolerance);
    }

    private static int count(List<String> row, int cell) {
        return (int) number(row, cell);
    }

    private static double number(List<String> row, int cell) {
        return Double.parseDouble(row.get(cell));
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
