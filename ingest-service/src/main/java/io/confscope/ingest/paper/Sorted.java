package io.confscope.ingest.paper;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Rows in an order. */
final class Sorted {

    private Sorted() {}

    /** Rows in order, those from {@code known.length} to {@code size} put to those that are in order already. */
    static int[] with(int[] known, int size, Comparator<Integer> order) {
        int[] added = IntStream.range(known.length, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] all = new int[size];
        int old = 0;
        int fresh = 0;
        for (int i = 0; i < size; i++) {
            boolean takeOld =
                    fresh == added.length || (old < known.length && order.compare(known[old], added[fresh]) <= 0);
            all[i] = takeOld ? known[old++] : added[fresh++];
        }
        return all;
    }
}
