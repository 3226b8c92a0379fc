package io.confscope.benchmarks;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers below a limit, the k-th with a probability that falls as 1/k to the power of the skew. */
final class Skewed {

    private final double[] cumulative;

    Skewed(int limit, double skew) {
        cumulative = new double[limit];
        double sum = 0;
        for (int k = 0; k < limit; k++) {
            sum += Math.pow(k + 1.0, -skew);
            cumulative[k] = sum;
        }
    }

    int next(Random random) {
        double wanted = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, wanted);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }
}
