package io.confscope.ingest.format;

/**
 * Halves of characters: JSON can write them ({@code "\\ud83d"} alone), no encoding can store them. Each becomes U+FFFD, and
 * whoever calls this says so.
 */
public final class Surrogates {

    private Surrogates() {}

    /** The same text where it is whole. */
    public static String replaced(String text) {
        int at = firstLone(text, 0);
        if (at < 0) {
            return text;
        }
        var mended = new StringBuilder(text);
        while (at >= 0) {
            mended.setCharAt(at, '\uFFFD');
            at = firstLone(text, at + 1);
        }
        return mended.toString();
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
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
