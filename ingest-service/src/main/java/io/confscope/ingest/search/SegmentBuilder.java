package io.confscope.ingest.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Collects texts by increasing number. */
final class SegmentBuilder {

    private final Map<String, Numbers> words = new HashMap<>();

    void add(int number, String text) {
        Pieces.each(text, piece -> words.computeIfAbsent(piece, word -> new Numbers())
                .add(number));
    }

    Segment build() {
        var all = new ByteArrayOutputStream();
        var numbers = new ByteArrayOutputStream();
        int[] starts = new int[words.size()];
        int[] ends = new int[words.size()];
        int word = 0;
        for (Map.Entry<String, Numbers> entry : words.entrySet()) {
            starts[word] = all.size();
            all.writeBytes(entry.getKey().getBytes(StandardCharsets.UTF_8));
            all.write(0);
            entry.getValue().bytes.writeTo(numbers);
            ends[word] = numbers.size();
            word++;
        }
        return new Segment(all.toByteArray(), starts, numbers.toByteArray(), ends);
    }

    /** Increasing numbers as differences. */
    private static final class Numbers {

        private final Bytes bytes = new Bytes();
        private int last;

        void add(int number) {
            if (bytes.size() > 0 && number == last) {
                return;
            }
            int rest = number - last;
            while (rest > 0x7f) {
                bytes.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
            last = number;
        }
    }

    /** Most words stand in a text or two. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes() {
            super(4);
        }

        void writeTo(ByteArrayOutputStream out) {
            out.write(buf, 0, count);
        }
    }
}
