package io.confscope.ingest.vocabulary;

import java.util.Arrays;

/** Makes {@link PlainText}, in one pass over each field. */
final class PlainTextBuilder {
    private static final String COMPATIBLE = "ﬁfi ﬂfl ﬀff ﬃffi ﬄffl ";

    /**
     * The letters of characters that mean nothing but themselves, in lower case; 0 for the others. Of spaces in a row only the
     * first is one.
     */
    private static final char[] AS_IT_STANDS = new char[128];

    static {
        for (char c = ' '; c < 127; c++) {
            AS_IT_STANDS[c] = "$*-\\&^_`{}~".indexOf(c) < 0 ? Characters.lower(c) : 0;
        }
    }

    private char[] letters;
    private char[] exact;
    private int[] origin;
    private int length;
    private final int[] fieldEnds = new int[TextField.values().length];
    private int fields;

    /** @param expected about how many characters will come */
    PlainTextBuilder(int expected) {
        letters = new char[expected + 8];
        exact = new char[expected + 8];
        origin = new int[expected + 8];
    }

    void add(String text) {
        int end = text.length();
        int i = ordinary(text, 0);
        while (i < end) {
            i = ordinary(text, next(text, i, text.charAt(i)));
        }
        put('\n', '\n', text.length());
        fieldEnds[fields++] = length;
    }

    /** Takes what means nothing but itself, which is nearly everything, and tells where it ends. */
    private int ordinary(String text, int begin) {
        char[] lower = letters;
        char[] asItStands = exact;
        int[] offsets = origin;
        int at = length;
        int i = begin;
        int end = Math.min(text.length(), i + lower.length - at);
        char before = at == 0 ? ' ' : lower[at - 1];
        while (i < end) {
            char c = text.charAt(i);
            char letter = c < 128 ? AS_IT_STANDS[c] : 0;
            if (letter == 0 || (letter == ' ' && before == ' ')) {
                break;
            }
            lower[at] = letter;
            asItStands[at] = c;
            offsets[at++] = i++;
            before = letter;
        }
        length = at;
        return i;
    }

    /** @param sources the texts that were added */
    PlainText build(String[] sources) {
        return new PlainText(length, letters, exact, origin, fieldEnds, sources);
    }

    /** Takes one character, or one piece of mark-up, and tells where to go on. */
    private int next(String text, int i, char c) {
        if (Characters.isSpace(c)) {
            gap(' ', i);
            return i + 1;
        }
        if (c < 128 && AS_IT_STANDS[c] != 0) {
            put(AS_IT_STANDS[c], c, i);
            return i + 1;
        }
        return switch (c) {
            case '$', '{', '}', '*', '`', '\u00AD', '\u200B', '\u200C', '\u200D', '\uFEFF' -> i + 1;
            case '_', '^' -> script(text, i);
            case '\\' -> command(text, i);
            case '&' -> ampersand(text, i);
            default -> other(text, i, c);
        };
    }

    private int other(String text, int i, char c) {
        if (Characters.isDash(c)) {
            int wordGoesOn = brokenWord(text, i);
            if (wordGoesOn > 0) {
                return wordGoesOn;
            }
            gap('-', i);
        } else if (c < 128) {
            put(c, c, i);
        } else {
            foreign(c, i);
        }
        return i + 1;
    }

    private void foreign(char c, int i) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            char ascii = (char) (c - 0xFEE0);
            put(Characters.lower(ascii), ascii, i);
        } else if (c >= '\u2080' && c <= '\u2089') {
            put((char) ('0' + c - '\u2080'), (char) ('0' + c - '\u2080'), i);
        } else if (c == '\u00B5') {
            put('\u03BC', '\u03BC', i);
        } else if (c >= '\uFB00' && c <= '\uFB04') {
            int at = COMPATIBLE.indexOf(c);
            for (int k = at + 1; COMPATIBLE.charAt(k) != ' '; k++) {
                put(COMPATIBLE.charAt(k), COMPATIBLE.charAt(k), i);
            }
        } else {
            put(Characters.lower(c), c, i);
        }
    }

    /** An underscore is mark-up before a subscript and around a word, and a letter inside a name. */
    private int script(String text, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        boolean insideName = Character.isLetterOrDigit(before) && Character.isLetter(after);
        if (insideName) {
            put(text.charAt(i), text.charAt(i), i);
        }
        return i + 1;
    }

    /** A LaTeX command: an escaped character stands for itself, a word is mark-up. */
    private int command(String text, int i) {
        int end = i + 1;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        if (end > i + 1) {
            if (text.startsWith("mu", i + 1) && end == i + 3) {
                put('\u03BC', '\u03BC', i);
            }
            return end;
        }
        return end;
    }

    private int ampersand(String text, int i) {
        put('&', '&', i);
        return text.startsWith("&amp;", i) ? i + 5 : i + 1;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Where a word that a line break cut in two ("electro-\ngram") goes on, or 0 if the dash is a real one. */
    private int brokenWord(String text, int dash) {
        if (dash == 0 || !isLower(text.charAt(dash - 1))) {
            return 0;
        }
        int next = dash + 1;
        while (next < text.length() && next - dash < 4 && Characters.isSpace(text.charAt(next))) {
            next++;
        }
        boolean broken = next > dash + 1
                && next < text.length()
                && isLower(text.charAt(next))
                && !text.startsWith("and ", next)
                && !text.startsWith("or ", next)
                && !text.startsWith("to ", next);
        return broken ? next : 0;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** White space and dashes in a row are one gap; only a dash alone is kept as one. */
    private void gap(char kind, int i) {
        if (length > 0 && letters[length - 1] == ' ') {
            exact[length - 1] = ' ';
        } else {
            put(' ', kind, i);
        }
    }

    private void put(char letter, char as, int i) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length + 8);
            exact = Arrays.copyOf(exact, 2 * length + 8);
            origin = Arrays.copyOf(origin, 2 * length + 8);
        }
        letters[length] = letter;
        exact[length] = as;
        origin[length++] = i;
    }
}
