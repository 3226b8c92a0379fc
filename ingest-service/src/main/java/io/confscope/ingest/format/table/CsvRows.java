package io.confscope.ingest.format.table;

import io.confscope.ingest.format.LineReader;
import io.confscope.ingest.format.LineReader.Line;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV as texts. A row goes on over lines while a quoted cell is open; one that is not closed within
 * {@value #LONGEST} characters, or not at all, or only by a quote that opens another cell further on, is no row: it ends
 * with its first line, and the next row starts after that.
 */
final class CsvRows implements Closeable {

    /** Longer than any row of a table of papers. */
    static final int LONGEST = 1_000_000;

    private final LineReader lines;

    /** Lines that were read in vain, in search of a closing quote. */
    private final Deque<Line> again = new ArrayDeque<>();

    CsvRows(Reader text) {
        this.lines = new LineReader(text);
    }

    /**
     * A row.
     *
     * @param closed false where a quoted cell in it is not
     */
    record Row(int firstLine, int lastLine, String text, boolean closed) {}

    /** The next row that is not blank, or null at the end. */
    @Nullable
    Row next() throws IOException {
        Line first = line();
        while (first != null && first.text().isEmpty()) {
            first = line();
        }
        return first == null ? null : row(first);
    }

    private Row row(Line first) throws IOException {
        var cells = new OpenCell();
        cells.read(first.text());
        if (!cells.isOpen()) {
            return new Row(first.number(), first.number(), first.text(), !first.cut());
        }
        var text = new StringBuilder(first.text());
        var read = new ArrayDeque<Line>();
        while (cells.isOpen() && !cells.isLoose() && text.length() < LONGEST) {
            Line line = line();
            if (line == null) {
                break;
            }
            read.add(line);
            text.append('\n').append(line.text());
            cells.read("\n");
            cells.read(line.text());
        }
        if (cells.isOpen() || cells.isLoose()) {
            while (!read.isEmpty()) {
                again.addFirst(read.removeLast());
            }
            return new Row(first.number(), first.number(), first.text(), false);
        }
        return new Row(first.number(), read.getLast().number(), text.toString(), true);
    }

    private @Nullable Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.removeFirst();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
