package io.confscope.stats.cube;

import java.util.Arrays;

/** Papers as a sum over the places of a {@link Grid}: what stands at each place, times its weight of 1 or -1. */
final class Selection {

    static final Selection START = of(0);

    private final int[] places;
    private final int[] weights;

    private Selection(int[] places, int[] weights) {
        this.places = places;
        this.weights = weights;
    }

    int[] places() {
        return places;
    }

    /** Positions of terms, {@link Column#empty()} or {@link Column#any()}. */
    static Selection of(int... places) {
        int[] weights = new int[places.length];
        Arrays.fill(weights, 1);
        return new Selection(places, weights);
    }

    /** The first less the second. */
    static Selection difference(int place, int without) {
        return new Selection(new int[] {place, without}, new int[] {1, -1});
    }

    /** Every pair of places, those of the other dimension so many apart; where the sum stands in two dimensions. */
    Selection times(Selection other, int stride) {
        int[] both = new int[places.length * other.places.length];
        int[] products = new int[both.length];
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < other.places.length; j++) {
                both[next] = places[i] + other.places[j] * stride;
                products[next++] = weights[i] * other.weights[j];
            }
        }
        return new Selection(both, products);
    }

    int sum(int[] counts) {
        return sum(counts, 0);
    }

    /** The sum of what stands at the places, all of them so far further on. */
    int sum(int[] counts, int from) {
        int sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += weights[i] * counts[from + places[i]];
        }
        return sum;
    }
}
