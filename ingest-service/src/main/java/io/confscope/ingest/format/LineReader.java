package io.confscope.ingest.format;

import java.io.BufferedReader;
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
    private int number;
    private boolean skipLineFeed;

    public LineReader(Reader in) {
        this.in = in instanceof BufferedReader ? in : new BufferedReader(in, 1 << 16);
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
        var text = new StringBuilder(256);
        boolean cut = false;
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' && skipLineFeed) {
                skipLineFeed = false;
                continue;
            }
            skipLineFeed = c == '\r';
            if (c == '\n' || c == '\r') {
                return new Line(++number, text.toString(), cut);
            }
            any = true;
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                cut = true;
            }
        }
        return any ? new Line(++number, text.toString(), cut) : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
