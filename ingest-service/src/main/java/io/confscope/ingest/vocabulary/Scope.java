package io.confscope.ingest.vocabulary;

/** How far from a match the words that it needs, or that block it, may stand. */
enum Scope {
    ANYWHERE("anywhere", "in the paper"),
    SENTENCE("in sentence", "in the same sentence"),
    BESIDE("beside", "within five words");

    private final String key;
    private final String words;

    Scope(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** The key in a vocabulary file. */
    String key() {
        return key;
    }

    /** For a reason that a person reads. */
    String words() {
        return words;
    }
}
