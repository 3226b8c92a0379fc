package io.confscope.ingest.format.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Passes a text on and knows on which line a character stands. The JSON parser does not: it passes over the line ends
 * inside of strings, which some sources do not escape. Only the lines just read are known, which are those asked for.
 */
final class LineStarts extends Reader {

    /** More than the parser reads ahead of what it says. */
    private static final int KEPT = 1 << 13;

    private final Reader text;

    /** Where the first line starts that is still known, and where those after it do. */
    private long start;

    private final Deque<Long> later = new ArrayDeque<>();
    private int line;
    private long read;
    private boolean afterReturn;

    /** @param line the number of the text's first line */
    LineStarts(Reader text, int line) {
        this.text = text;
        this.line = line;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = text.read(buffer, offset, length);
        for (int i = 0; i < n; i++) {
            char c = buffer[offset + i];
            if (c == '\n' || c == '\r') {
                if (c == '\n' && afterReturn) {
                    later.removeLast();
                }
                later.add(read + i + 1);
            }
            afterReturn = c == '\r';
        }
        read += Math.max(n, 0);
        forget();
        return n;
    }

    private void forget() {
        for (Long next = later.peek(); next != null && next <= read - KEPT; next = later.peek()) {
            start = later.remove();
            line++;
        }
    }

    /**
     * Where a character stands.
     *
     * @param line 1-based
     * @param column 1-based, in characters
     */
    record Position(int line, int column) {}

    /** @param offset how many characters stand before it */
    Position position(long offset) {
        int number = line;
        long first = start;
        for (long next : later) {
            if (next > offset) {
                break;
            }
            first = next;
            number++;
        }
        return new Position(number, (int) (offset - first) + 1);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
