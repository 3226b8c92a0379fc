package io.confscope.ingest.search;

/** The marks of a sentence, which belong to no word: {@code (CT),} speaks of {@code CT}, {@code C++} does not of {@code C}. */
public final class Punctuation {

    private static final String MARKS = ".,;:!?()[]{}\"'“”‘’«»–—…。，、；：！？（）［］｛｝【】《》〈〉「」『』〔〕·";

    private Punctuation() {}

    /** A word without the marks at its ends; empty where it has nothing else. */
    public static String strip(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isMark(word.charAt(from))) {
            from++;
        }
        while (to > from && isMark(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }

    private static boolean isMark(char character) {
        return MARKS.indexOf(character) >= 0;
    }
}
