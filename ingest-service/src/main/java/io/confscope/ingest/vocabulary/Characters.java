package io.confscope.ingest.vocabulary;

/** What kind of character one is, independent of the platform's locale. */
final class Characters {
    private static final boolean[] ASCII_WORD = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII_WORD[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
    }

    private Characters() {}

    /** Letters of scripts that are written without spaces between words. */
    static boolean isIdeograph(char c) {
        return c >= '\u2E80' && (Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30FF'));
    }

    /** Whether the character is part of a word that a spelling must not begin or end inside of. */
    static boolean isWord(char c) {
        if (c < 128) {
            return ASCII_WORD[c];
        }
        return Character.isLetterOrDigit(c) && !isIdeograph(c);
    }

    static boolean isDash(char c) {
        return c == '-'
                || (c >= '\u2010' && c <= '\u2015')
                || c == '\u2212'
                || c == '\u30FB'
                || c == '\uFE58'
                || c == '\uFE63'
                || c == '\uFF0D';
    }

    static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '~'
                || c == '\u00A0'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }
}
