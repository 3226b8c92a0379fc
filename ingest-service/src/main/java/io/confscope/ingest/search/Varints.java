package io.confscope.ingest.search;

import java.io.ByteArrayOutputStream;

/** Numbers from 0 in seven bits a byte, the lowest first. Most words stand in a text or two, so it begins small. */
final class Varints extends ByteArrayOutputStream {

    Varints() {
        super(4);
    }

    void add(int number) {
        int rest = number;
        while (rest > 0x7f) {
            write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        write(rest);
    }

    /** Reads some of such numbers. */
    static final class Reader {

        private final byte[] bytes;
        private final int end;
        private int at;

        Reader(byte[] bytes, int start, int end) {
            this.bytes = bytes;
            this.at = start;
            this.end = end;
        }

        boolean hasNext() {
            return at < end;
        }

        int next() {
            int number = 0;
            int shift = 0;
            byte next = bytes[at++];
            while (next < 0) {
                number |= (next & 0x7f) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return number | (next << shift);
        }
    }
}
