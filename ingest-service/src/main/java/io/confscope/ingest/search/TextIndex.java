package io.confscope.ingest.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Finds texts, numbered from 0, by the words they contain. Never changes: more texts make another index of it. */
public final class TextIndex {

    public static final TextIndex EMPTY = new TextIndex(List.of());

    /** So many texts share a dictionary; while it is made it takes several times its size. */
    private static final int TOGETHER = 8192;

    private final List<Segment> segments;

    private TextIndex(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /**
     * What is known of texts that contain a word.
     *
     * @param texts all of those, and more where it is not {@code certain}
     */
    public record Found(BitSet texts, boolean certain) {}

    /**
     * The texts that contain a word, as part of longer ones too, in letters of either case.
     *
     * @param word without white space
     * @param size how many texts there are
     */
    public Found find(String word, int size) {
        var sought = Sought.of(word.toLowerCase(Locale.ROOT));
        var texts = new BitSet(size);
        texts.set(0, size);
        sought.words().forEach(piece -> texts.and(having(piece, size, Segment::findWord)));
        sought.runs().forEach(piece -> texts.and(having(piece, size, Segment::findRun)));
        return new Found(texts, sought.certain());
    }

    private interface Finding {
        void find(Segment segment, String piece, BitSet found);
    }

    private BitSet having(String piece, int size, Finding finding) {
        var texts = new BitSet(size);
        segments.forEach(segment -> finding.find(segment, piece, texts));
        return texts;
    }

    /** Adds texts to those of an index. */
    public static final class Builder {

        private final List<Segment> segments;
        private int number;
        private int together;
        private Segment.Builder open = new Segment.Builder();

        /** @param number the number of the first text that will be added */
        public Builder(TextIndex before, int number) {
            this.segments = new ArrayList<>(before.segments);
            this.number = number;
        }

        public void add(String text) {
            open.add(number++, text.toLowerCase(Locale.ROOT));
            if (++together == TOGETHER) {
                close();
            }
        }

        public TextIndex build() {
            if (together > 0) {
                close();
            }
            return new TextIndex(segments);
        }

        private void close() {
            segments.add(open.build());
            open = new Segment.Builder();
            together = 0;
        }
    }
}
