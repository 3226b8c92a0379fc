package io.confscope.ingest.vocabulary;

/** Words within some distance of a match. */
record Condition(Scope scope, WordSet words) {

    boolean holds(Match match, Reading reading) {
        return reading.sees(words, match, scope);
    }

    @Override
    public String toString() {
        return words.name() + " " + scope.words();
    }
}
