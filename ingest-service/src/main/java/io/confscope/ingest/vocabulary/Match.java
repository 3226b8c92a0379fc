package io.confscope.ingest.vocabulary;

/** A place of the plain text where the words of a rule stand; whether it counts is not decided yet. */
record Match(Rule rule, int begin, int end) {

    int length() {
        return end - begin;
    }
}
