package io.confscope.ingest.search;

import java.util.Arrays;

/**
 * Collects the places at which a pair of characters stands, ascending. A place is the number of a text above one within it.
 * Kept are the difference to the text before, and the place within it, which in the same text is a difference as well.
 */
final class PlacesBuilder {

    private final Varints numbers = new Varints();
    private long last;

    static long place(int text, int within) {
        return (long) text << 32 | within;
    }

    static int text(long place) {
        return (int) (place >> 32);
    }

    private static int within(long place) {
        return (int) place;
    }

    void add(long place) {
        int texts = text(place) - text(last);
        numbers.add(texts);
        numbers.add(texts == 0 ? within(place) - within(last) : within(place));
        last = place;
    }

    byte[] build() {
        return numbers.toByteArray();
    }

    static long[] read(byte[] bytes, int start, int end) {
        // No place takes less than two bytes.
        long[] places = new long[(end - start) / 2];
        int count = 0;
        long last = 0;
        var numbers = new Varints.Reader(bytes, start, end);
        while (numbers.hasNext()) {
            int texts = numbers.next();
            int within = numbers.next();
            last = texts == 0 ? last + within : place(text(last) + texts, within);
            places[count++] = last;
        }
        return Arrays.copyOf(places, count);
    }
}
