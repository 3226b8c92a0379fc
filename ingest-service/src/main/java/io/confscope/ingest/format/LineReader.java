package io.confscope.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Numbered lines, ended by LF, CRLF or CR. A line longer than {@value #LONGEST} characters is cut there, so that a dump
 * without line ends can't fill the memory; {@link Line#cut()} says so.
 */
public final class LineReader implements Closeable {

    static final int LONGEST = 4_000_000;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int next;
    private int filled;
    private int number;
    private boolean skipLineFeed;

    public LineReader(Reader in) {
        this.in = in;
    }

    /**
     * A line without its end.
     *
     * @param number 1-based
     * @param cut whether characters past the longest line that is kept were dropped
     */
    public record Line(int number, String text, boolean cut) {}

    /** The next line, or null at the end. */
    public @Nullable Line next() throws IOException {
        if (skipLineFeed && has() && buffer[next] == '\n') {
            next++;
        }
        skipLineFeed = false;
        if (!has()) {
            return null;
        }
        int first = lineEnd();
        if (first < filled) {
            return new Line(++number, upTo(first), false);
        }
        var text = new StringBuilder(2048);
        boolean cut = false;
        while (has()) {
            int end = lineEnd();
            int kept = Math.min(end - next, LONGEST - text.length());
            text.append(buffer, next, kept);
            cut |= kept < end - next;
            next = end;
            if (end < filled) {
                skipLineFeed = buffer[next++] == '\r';
                break;
            }
        }
        return new Line(++number, text.toString(), cut);
    }

    /** A line that ends within the buffer, as nearly all do. */
    private String upTo(int end) {
        String text = new String(buffer, next, end - next);
        next = end + 1;
        skipLineFeed = buffer[end] == '\r';
        return text;
    }

    /** Where the line ends, or where the buffer does. */
    private int lineEnd() {
        int end = next;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Whether there is another character; fills the buffer. */
    private boolean has() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(in.read(buffer), 0);
        }
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
