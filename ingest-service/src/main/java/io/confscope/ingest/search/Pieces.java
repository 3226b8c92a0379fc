package io.confscope.ingest.search;

import java.util.function.Consumer;

/**
 * The pieces of a text that it is found by. What stands between white space is one piece, without the punctuation around
 * it; where words are written without spaces, as in Chinese, every two characters that follow each other are one. So
 * whatever is looked for, and contains no white space, lies within one piece or across pieces of such pairs.
 */
final class Pieces {

    private Pieces() {}

    /** Gives the pieces of a text in lower case, some of them more than once. */
    static void each(String text, Consumer<String> take) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            char first = text.charAt(start);
            if (isSpace(first)) {
                start++;
                continue;
            }
            boolean wide = isWide(first);
            while (end < text.length() && !isSpace(text.charAt(end)) && isWide(text.charAt(end)) == wide) {
                end++;
            }
            if (wide) {
                pairs(text, start, end, take);
            } else {
                bare(text, start, end, take);
            }
            start = end;
        }
    }

    private static void pairs(String text, int start, int end, Consumer<String> take) {
        if (end - start == 1) {
            take.accept(text.substring(start, end));
        }
        for (int i = start; i + 1 < end; i++) {
            take.accept(text.substring(i, i + 2));
        }
    }

    private static void bare(String text, int start, int end, Consumer<String> take) {
        int from = start;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            take.accept(text.substring(from, to));
        }
    }

    /** As {@code \s} of regular expressions, by which a search is split into words. */
    private static boolean isSpace(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    /** Ideographs, kana and hangul. */
    static boolean isWide(char character) {
        return character >= '\u2e80'
                && (Character.isIdeographic(character)
                        || (character >= '\u3041' && character <= '\u30ff')
                        || (character >= '\uac00' && character <= '\ud7a3'));
    }
}
