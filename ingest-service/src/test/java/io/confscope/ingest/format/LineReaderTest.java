package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.confscope.ingest.format.LineReader.Line;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static List<Line> lines(String text) throws IOException {
        var lines = new ArrayList<Line>();
        try (var reader = new LineReader(new StringReader(text))) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void everyLineEndCountsOnce() throws IOException {
        assertEquals(
                List.of(
                        new Line(1, "a", false),
                        new Line(2, "b", false),
                        new Line(3, "", false),
                        new Line(4, "c", false),
                        new Line(5, "d", false)),
                lines("a\r\nb\r\rc\nd"));
    }

    @Test
    void aLineEndAtTheEndBeginsNoNewLine() throws IOException {
        assertEquals(List.of(new Line(1, "a", false)), lines("a\n"));
        assertEquals(List.of(), lines(""));
    }

    @Test
    void anEndlessLineIsCutAndTheNextOneStillRead() throws IOException {
        try (var reader = new LineReader(new StringReader("x".repeat(LineReader.LONGEST + 5) + "\nnext"))) {
            Line first = Objects.requireNonNull(reader.next());
            assertEquals(LineReader.LONGEST, first.text().length());
            assertEquals(true, first.cut());
            assertEquals(new Line(2, "next", false), reader.next());
            assertNull(reader.next());
        }
    }
}
