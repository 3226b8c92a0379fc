package io.confscope.ingest.search;

import java.util.Arrays;
import java.util.BitSet;

/** The words of some texts, and in which of them each stands. Never changes. */
final class Words {

    /** All words in UTF-8, a zero after each. */
    private final byte[] words;

    /** Where each word begins. */
    private final int[] starts;

    /** For each word the numbers of its texts, as differences. */
    private final byte[] numbers;

    /** Where the numbers of each word end. */
    private final int[] ends;

    Words(byte[] words, int[] starts, byte[] numbers, int[] ends) {
        this.words = words;
        this.starts = starts;
        this.numbers = numbers;
        this.ends = ends;
    }

    /** Adds the texts that have a word which contains the piece. */
    void find(byte[] piece, BitSet found) {
        int at = next(piece, 0);
        while (at >= 0) {
            int place = Arrays.binarySearch(starts, at);
            int word = place >= 0 ? place : -place - 2;
            read(word, found);
            at = word + 1 < starts.length ? next(piece, starts[word + 1]) : -1;
        }
    }

    private int next(byte[] piece, int from) {
        byte first = piece[0];
        int last = words.length - piece.length;
        for (int i = from; i <= last; i++) {
            if (words[i] == first && matches(piece, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] piece, int at) {
        for (int i = 1; i < piece.length; i++) {
            if (words[at + i] != piece[i]) {
                return false;
            }
        }
        return true;
    }

    private void read(int word, BitSet found) {
        var differences = new Varints.Reader(numbers, word == 0 ? 0 : ends[word - 1], ends[word]);
        int number = 0;
        while (differences.hasNext()) {
            number += differences.next();
            found.set(number);
        }
    }
}
