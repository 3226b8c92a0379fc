package io.confscope.ingest.format;

/**
 * Characters that cannot be kept: half of a surrogate pair, which no encoding has, and NUL, which PostgreSQL refuses in a
 * text. Each becomes a U+FFFD, whichever the database is.
 */
public final class BrokenCharacters {

    private BrokenCharacters() {}

    /** The same text where it is whole. */
    public static String replaced(String text) {
        int at = firstBroken(text, 0);
        if (at < 0) {
            return text;
        }
        var mended = new StringBuilder(text);
        while (at >= 0) {
            mended.setCharAt(at, '\uFFFD');
            at = firstBroken(text, at + 1);
        }
        return mended.toString();
    }

    private static int firstBroken(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                return i;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
