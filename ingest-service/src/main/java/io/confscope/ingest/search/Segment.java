package io.confscope.ingest.search;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Some texts as they are found. Never changes.
 *
 * @param bare words from their first to their last letter or digit
 * @param whole words that begin or end otherwise, such as {@code C++}, all of them
 */
record Segment(Words bare, Words whole, Runs runs) {

    /** Adds the texts in which a word stands that contains the piece, or is it. */
    void findWord(String piece, BitSet found) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        bare.find(bytes, found);
        if (!Pieces.bare(piece).equals(piece)) {
            whole.find(bytes, found);
        }
    }

    void findRun(String piece, BitSet found) {
        runs.find(piece, found);
    }

    /** Collects texts by increasing number. */
    static final class Builder {

        private final WordsBuilder bare = new WordsBuilder();
        private final WordsBuilder whole = new WordsBuilder();
        private final RunsBuilder runs = new RunsBuilder();

        void add(int number, String text) {
            Pieces.each(text, new Pieces.Taker() {
                @Override
                public void word(String piece) {
                    String letters = Pieces.bare(piece);
                    if (!letters.isEmpty()) {
                        bare.add(number, letters);
                    }
                    if (!letters.equals(piece)) {
                        whole.add(number, piece);
                    }
                }

                @Override
                public void run(String piece) {
                    runs.add(number, piece);
                }
            });
        }

        Segment build() {
            return new Segment(bare.build(), whole.build(), runs.build());
        }
    }
}
