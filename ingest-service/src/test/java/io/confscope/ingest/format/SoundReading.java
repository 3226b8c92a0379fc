package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold for every reader and every text, whatever stands in it. */
public final class SoundReading {

    private static final char REPLACEMENT = '\uFFFD';

    private final List<String> lines;
    private final boolean mayReplace;

    private SoundReading(String text) {
        lines = List.of(text.split("\\r\\n|\\r|\\n", -1));
        mayReplace =
                text.indexOf(REPLACEMENT) >= 0 || text.toLowerCase(Locale.ROOT).contains("\\ufffd");
    }

    /** The text that fuzzed bytes stand for: what is no UTF-8 becomes a question mark. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace(REPLACEMENT, '?');
    }

    /** Reads a text with each kind of line end and checks what the reader finds. */
    public static Reading of(DumpReader reader, String text) throws IOException {
        Reading reading = Reading.of(reader, text);
        new SoundReading(text).check(reading);
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        List<String> found =
                text.equals(unix) ? reading.lines() : Reading.of(reader, unix).lines();
        assertEquals(found, Reading.of(reader, unix.replace("\n", "\r\n")).lines(), "with CRLF");
        assertEquals(found, Reading.of(reader, unix.replace('\n', '\r')).lines(), "with CR");
        return reading;
    }

    private void check(Reading reading) {
        int before = 0;
        for (ParsedPaper paper : reading.papers()) {
            assertTrue(paper.firstLine() > 0 && paper.firstLine() >= before, "papers stand in the dump's order");
            assertTrue(paper.lastLine() >= paper.firstLine() && paper.lastLine() <= lines.size(), "lines of the dump");
            before = paper.firstLine();
            check(paper);
        }
        long errors = reading.problems().stream().filter(SoundReading::isError).count();
        assertEquals(reading.rejected(), errors, "an error for each rejected record, and for nothing else");
        reading.problems().forEach(this::check);
    }

    private static boolean isError(ParseProblem problem) {
        return problem.severity() == ParseProblem.Severity.ERROR;
    }

    private void check(ParsedPaper paper) {
        assertTrue(paper.titleZh() != null || paper.titleEn() != null, "a paper has a title");
        assertTrue(paper.year() >= 1900 && paper.year() < 2100, "a paper has a year");
        for (String text : texts(paper)) {
            assertFalse(text.isBlank(), "an empty field is null");
            assertEquals(text.strip(), text, "fields are stripped");
            assertTrue(mayReplace || text.indexOf(REPLACEMENT) < 0, "no character is replaced");
        }
    }

    private void check(ParseProblem problem) {
        assertTrue(problem.line() >= 1 && problem.line() <= lines.size(), "line of a problem: " + problem);
        int columns = lines.get(problem.line() - 1).length() + 1;
        assertTrue(problem.column() >= 1 && problem.column() <= columns, "column of a problem: " + problem);
        assertFalse(problem.code().isBlank() || problem.message().isBlank(), "a problem says what it is");
    }

    private static List<String> texts(ParsedPaper paper) {
        var texts = new ArrayList<String>();
        Stream.<@Nullable String>of(
                        paper.id(),
                        paper.venue(),
                        paper.decision(),
                        paper.presentation(),
                        paper.topic(),
                        paper.area(),
                        paper.titleEn(),
                        paper.titleZh(),
                        paper.abstractText())
                .forEach(text -> {
                    if (text != null) {
                        texts.add(text);
                    }
                });
        Stream.of(paper.keywords(), paper.authors(), paper.links(), paper.sourceIds())
                .forEach(texts::addAll);
        return texts;
    }
}
