package io.confscope.ingest.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A word as it is looked for: a text that contains it has, for each of these, a piece that contains it; nothing is known
 * where there are none.
 *
 * @param words pieces between white space and punctuation
 * @param runs pieces of a script without spaces
 * @param certain whether a text that has them contains the word
 */
record Sought(Set<String> words, Set<String> runs, boolean certain) {

    /** A word without white space, in lower case. */
    static Sought of(String word) {
        var words = new LinkedHashSet<String>();
        var runs = new LinkedHashSet<String>();
        Pieces.each(word, new Pieces.Taker() {
            @Override
            public void word(String piece) {
                words.add(piece);
            }

            @Override
            public void run(String piece) {
                runs.add(piece);
            }
        });
        return new Sought(words, runs, words.contains(word) || runs.contains(word));
    }
}
