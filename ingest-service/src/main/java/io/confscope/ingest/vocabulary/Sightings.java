package io.confscope.ingest.vocabulary;

import java.util.Arrays;

/** Where the words of each word set stand in a text. */
final class Sightings {
    private static final int[] NONE = {};

    /** For each set pairs of begin and end. */
    private final int[][] places;

    private final int[] counts;
    private boolean empty = true;

    Sightings(int sets) {
        places = new int[sets][];
        Arrays.fill(places, NONE);
        counts = new int[sets];
    }

    boolean isEmpty() {
        return empty;
    }

    void add(int set, int begin, int end) {
        empty = false;
        int at = 2 * counts[set];
        if (at == places[set].length) {
            places[set] = Arrays.copyOf(places[set], Math.max(8, 2 * at));
        }
        int[] of = places[set];
        // They come by their begin, so that only what overlaps is out of order.
        while (at > 0 && of[at - 1] > end) {
            of[at] = of[at - 2];
            of[at + 1] = of[at - 1];
            at -= 2;
        }
        of[at] = begin;
        of[at + 1] = end;
        counts[set]++;
    }

    int count(int set) {
        return counts[set];
    }

    int begin(int set, int i) {
        return places[set][2 * i];
    }

    int end(int set, int i) {
        return places[set][2 * i + 1];
    }

    /** Whether one of a set lies between two positions. */
    boolean isBetween(int set, int from, int to) {
        int i = firstEndingAfter(set, from);
        while (i < counts[set] && begin(set, i) < from) {
            i++;
        }
        return i < counts[set] && end(set, i) <= to;
    }

    /** The first sighting of a set that ends after a position; sightings come by their end. */
    int firstEndingAfter(int set, int position) {
        int low = 0;
        int high = counts[set];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(set, middle) > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
