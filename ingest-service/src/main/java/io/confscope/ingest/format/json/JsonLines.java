package io.confscope.ingest.format.json;

import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.LineReader;
import io.confscope.ingest.format.LineReader.Line;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines taken apart into records: one starts with a line that starts with a brace and goes on to the next such line,
 * since a text may hold a line end that nobody escaped. So a broken record harms no other.
 */
final class JsonLines implements Closeable {

    /** More than a record may be; what comes behind is dropped, and then the record is broken. */
    private static final int LONGEST = 4_000_000;

    private final LineReader lines;
    private @Nullable Line next;

    private JsonLines(LineReader lines) throws IOException {
        this.lines = lines;
        this.next = lines.next();
    }

    /**
     * The text of a record.
     *
     * @param line the 1-based line on which it starts
     */
    record Chunk(int line, String text) {}

    /**
     * Whether the first two lines that are not blank both start with a brace. Elsewhere that happens only where the first
     * one opens a list.
     */
    static boolean isIn(DumpText text) throws IOException {
        try (var lines = new LineReader(text.open())) {
            int starts = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.text().isBlank()) {
                    continue;
                }
                if (!isStart(line.text())
                        || (starts == 0 && line.text().stripTrailing().endsWith("["))) {
                    return false;
                }
                starts++;
                if (starts == 2) {
                    return true;
                }
            }
            return false;
        }
    }

    static JsonLines open(DumpText text) throws IOException {
        return new JsonLines(new LineReader(text.open()));
    }

    /** The next record, or null at the end. */
    @Nullable
    Chunk next() throws IOException {
        Line first = next;
        if (first == null) {
            return null;
        }
        next = lines.next();
        if (next == null || isStart(next.text())) {
            return new Chunk(first.number(), first.text());
        }
        var text = new StringBuilder(first.text());
        for (Line line = next; line != null && !isStart(line.text()); line = next) {
            text.append('\n')
                    .append(line.text(), 0, Math.min(line.text().length(), LONGEST - Math.min(LONGEST, text.length())));
            next = lines.next();
        }
        return new Chunk(first.number(), text.toString());
    }

    private static boolean isStart(String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at < line.length() && line.charAt(at) == '{';
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
