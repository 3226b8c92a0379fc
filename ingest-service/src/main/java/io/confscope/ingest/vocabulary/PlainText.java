package io.confscope.ingest.vocabulary;

import java.util.List;

/**
 * A paper's fields as the rules see them: mark-up, line breaks, and the many kinds of dashes are gone, and each
 * character knows where it came from.
 */
final class PlainText {
    private static final List<TextField> FIELDS = List.of(TextField.values());

    private final int length;

    /** Lower case; a space stands for any white space and any dash; a line feed ends each field. Longer than the text. */
    private final char[] letters;

    /** The same with case and single hyphens kept. */
    private final char[] exact;

    /** For each character its offset in its field. */
    private final int[] origin;

    /** For each {@link TextField} where it ends in letters. */
    private final int[] fieldEnds;

    /** For each field the text that its offsets refer to. */
    private final String[] sources;

    PlainText(int length, char[] letters, char[] exact, int[] origin, int[] fieldEnds, String[] sources) {
        this.length = length;
        this.letters = letters;
        this.exact = exact;
        this.origin = origin;
        this.fieldEnds = fieldEnds;
        this.sources = sources;
    }

    static PlainText of(PaperText paper) {
        String[] texts = new String[FIELDS.size()];
        int characters = texts.length;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = paper.of(FIELDS.get(i));
            characters += texts[i].length();
        }
        PlainTextBuilder builder = new PlainTextBuilder(characters);
        for (String text : texts) {
            builder.add(text);
        }
        return builder.build(texts);
    }

    /** The characters themselves, not to be changed; there is nothing in them behind {@link #length()}. */
    char[] letters() {
        return letters;
    }

    /** The characters themselves, not to be changed; there is nothing in them behind {@link #length()}. */
    char[] exact() {
        return exact;
    }

    int length() {
        return length;
    }

    TextField field(int position) {
        return FIELDS.get(index(position));
    }

    private int index(int position) {
        int i = 0;
        while (position >= fieldEnds[i]) {
            i++;
        }
        return i;
    }

    /** What the paper itself has there. */
    String source(int begin, int end) {
        return sources[index(begin)].substring(start(begin), end(end));
    }

    /** Offset in the field of the first character of a match. */
    int start(int begin) {
        return origin[begin];
    }

    /** Offset in the field behind the last character of a match. */
    int end(int end) {
        return origin[end - 1] + 1;
    }

    /** What stands there, without white space around it. */
    String written(int from, int to) {
        return new String(exact, from, to - from).strip();
    }

    boolean isWordAt(int position) {
        return position >= 0 && position < length && Characters.isWord(exact[position]);
    }
}
