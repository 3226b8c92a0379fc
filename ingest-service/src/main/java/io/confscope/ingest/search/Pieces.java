package io.confscope.ingest.search;

/**
 * The pieces of a text that it is found by: what stands between white space, without the {@link Punctuation} around it; and
 * what is written without spaces, as Chinese is, by itself. So whatever is looked for, and contains no white space, lies
 * within one piece or across pieces that follow each other.
 */
final class Pieces {

    private Pieces() {}

    /** Takes the pieces of a text, in their order, some of them more than once. */
    interface Taker {

        void word(String piece);

        /** A piece of ideographs, kana and hangul only. */
        void run(String piece);
    }

    static void each(String text, Taker taker) {
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
            String piece = text.substring(start, end);
            if (wide) {
                taker.run(piece);
            } else {
                String word = Punctuation.strip(piece);
                if (!word.isEmpty()) {
                    taker.word(word);
                }
            }
            start = end;
        }
    }

    /** The part of a word from its first to its last letter or digit; empty where it has none. */
    static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }

    /** As {@code \s} of regular expressions, by which a search is split into words. */
    private static boolean isSpace(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private static boolean isWide(char character) {
        return character >= '\u2e80'
                && (Character.isIdeographic(character)
                        || (character >= '\u3041' && character <= '\u30ff')
                        || (character >= '\uac00' && character <= '\ud7a3'));
    }
}
