package io.confscope.stats.interval;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects p values for having asked many questions at once: Y. Benjamini and Y. Hochberg, "Controlling the false
 * discovery rate", Journal of the Royal Statistical Society B 57 (1995), p. 289.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /** For each p value the smallest rate of false discoveries at which it would count as one, in the same order. */
    public static double[] q(double[] p) {
        int[] largestFirst = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> p[index]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double smallest = 1;
        for (int place = 0; place < p.length; place++) {
            int index = largestFirst[place];
            int rank = p.length - place;
            smallest = Math.min(smallest, p[index] * p.length / rank);
            q[index] = smallest;
        }
        return q;
    }
}
