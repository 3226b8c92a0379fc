package io.confscope.ingest.vocabulary;

import java.util.Arrays;
import java.util.Set;

/** Where the sentences of a text begin. Found on first need: most texts match nothing and never need it. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g", "i.e", "al", "vs", "cf", "fig", "eq", "resp", "approx", "dr", "no", "sec", "w.r.t");

    private final PlainText text;
    private int[] starts = {};
    private int count;

    Sentences(PlainText text) {
        this.text = text;
    }

    /** Start of the sentence at a position. */
    int start(int position) {
        return starts()[index(position)];
    }

    /** Where the sentence at a position ends. */
    int end(int position) {
        int index = index(position);
        return index + 1 < count ? starts[index + 1] : text.length();
    }

    private int index(int position) {
        int found = Arrays.binarySearch(starts(), 0, count, position);
        return found >= 0 ? found : -found - 2;
    }

    private int[] starts() {
        if (count == 0) {
            starts = new int[16];
            addStart(0);
            for (int i = 0; i < text.length() - 1; i++) {
                if (endsAt(i)) {
                    addStart(i + 1);
                }
            }
        }
        return starts;
    }

    private void addStart(int position) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = position;
    }

    private boolean endsAt(int i) {
        return switch (text.letters()[i]) {
            case '\n', '。', '！', '？' -> true;
            case '.' -> text.letters()[i + 1] == ' ' && beginsAt(i + 2) && !isAbbreviation(i);
            case '?', '!' -> text.letters()[i + 1] == ' ' && beginsAt(i + 2);
            default -> false;
        };
    }

    /** A sentence begins with anything but a small letter; "scRNA-seq" and its like are rare enough. */
    private boolean beginsAt(int i) {
        return i < text.length() && !(text.exact()[i] >= 'a' && text.exact()[i] <= 'z');
    }

    private boolean isAbbreviation(int dot) {
        int begin = dot;
        while (begin > 0 && dot - begin < 8 && (text.isWordAt(begin - 1) || text.letters()[begin - 1] == '.')) {
            begin--;
        }
        String word = new String(text.letters(), begin, dot - begin);
        return word.length() == 1 || ABBREVIATIONS.contains(word);
    }
}
