package io.confscope.ingest.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A word as it is looked for.
 *
 * @param pieces a text that contains the word has, for each of them, a piece that contains it; none where nothing is known
 * @param certain whether a text that has them contains the word
 */
record Sought(List<String> pieces, boolean certain) {

    /** A word without white space, in lower case. */
    static Sought of(String word) {
        var pieces = new LinkedHashSet<String>();
        Pieces.each(word, pieces::add);
        return new Sought(new ArrayList<>(pieces), pieces.size() == 1 && pieces.contains(word));
    }
}
