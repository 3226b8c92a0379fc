package io.confscope.ingest.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What some texts say without spaces: where every two characters follow each other. A longer piece is there where its
 * pairs stand one behind the other. Never changes.
 */
final class Runs {

    /** The pairs, ascending: the first character above the second, which is 0 where the first stands alone. */
    private final int[] pairs;

    /** For each pair where it stands: {@link PlacesBuilder}. */
    private final byte[] places;

    /** Where the places of each pair end. */
    private final int[] ends;

    Runs(int[] pairs, byte[] places, int[] ends) {
        this.pairs = pairs;
        this.places = places;
        this.ends = ends;
    }

    static int pair(char first, char second) {
        return first << 16 | second;
    }

    /** Adds the texts that contain a piece of such characters only. */
    void find(String piece, BitSet found) {
        if (piece.length() == 1) {
            findAlone(piece.charAt(0), found);
            return;
        }
        long[] places = placesOf(piece, 0);
        for (int at = 2; at < piece.length() && places.length > 0; at += 2) {
            places = both(places, placesOf(piece, Math.min(at, piece.length() - 2)));
        }
        for (long place : places) {
            found.set(PlacesBuilder.text(place));
        }
    }

    private void findAlone(char character, BitSet found) {
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >>> 16 == character || (pairs[i] & 0xffff) == character) {
                for (long place : placesOf(i)) {
                    found.set(PlacesBuilder.text(place));
                }
            }
        }
    }

    /** Where a piece would begin whose pair at {@code at} is there; ascending. */
    private long[] placesOf(String piece, int at) {
        int pair = Arrays.binarySearch(pairs, pair(piece.charAt(at), piece.charAt(at + 1)));
        if (pair < 0) {
            return new long[0];
        }
        long[] places = placesOf(pair);
        for (int i = 0; i < places.length; i++) {
            places[i] -= at;
        }
        return places;
    }

    private long[] placesOf(int pair) {
        return PlacesBuilder.read(places, pair == 0 ? 0 : ends[pair - 1], ends[pair]);
    }

    private static long[] both(long[] some, long[] others) {
        long[] both = new long[Math.min(some.length, others.length)];
        int count = 0;
        int other = 0;
        for (long place : some) {
            while (other < others.length && others[other] < place) {
                other++;
            }
            if (other < others.length && others[other] == place) {
                both[count++] = place;
            }
        }
        return Arrays.copyOf(both, count);
    }
}
