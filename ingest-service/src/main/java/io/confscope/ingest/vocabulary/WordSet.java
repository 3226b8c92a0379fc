package io.confscope.ingest.vocabulary;

import java.util.List;

/** Words and phrases that play one part in the rules. The name is for reasons that a person reads. */
record WordSet(String name, List<Phrase.Spelling> spellings) {
    WordSet {
        spellings = List.copyOf(spellings);
    }

    boolean isEmpty() {
        return spellings.isEmpty();
    }
}
