package io.confscope.ingest.format.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.format.DumpFile;
import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.Reading;
import io.confscope.ingest.format.UnreadableDumpException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for any text and every reader but the digest's, which has its own: tried on samples, cut and mutated. */
@Timeout(120)
class ReaderPropertiesTest {

    private static final long SEED = 20_261_122;
    private static final String ALPHABET = "{}[]\"\\,:;\n\r\t'0eué论 \u0000\uD83D\uDE00\uFEFFtitle";

    private static List<@Nullable String> titles(Reading reading) {
        var titles = new ArrayList<@Nullable String>();
        reading.papers().forEach(paper -> titles.add(paper.titleEn() != null ? paper.titleEn() : paper.titleZh()));
        return titles;
    }

    private static Reading read(Samples sample, String text) throws IOException {
        Reading reading = Reading.of(sample.reader(), text);
        int lines = text.split("\\r\\n|\\r|\\n", -1).length;
        for (ParsedPaper paper : reading.papers()) {
            assertTrue(paper.titleZh() != null || paper.titleEn() != null, text);
            assertTrue(paper.firstLine() >= 1 && paper.firstLine() <= paper.lastLine(), text);
            assertTrue(paper.lastLine() <= lines, text);
        }
        for (ParseProblem problem : reading.problems()) {
            assertTrue(problem.line() >= 1 && problem.line() <= lines && problem.column() >= 1, text);
        }
        return reading;
    }

    @ParameterizedTest
    @EnumSource
    void everySampleHasPapersAndARejectedRecord(Samples sample) throws IOException {
        Reading reading = read(sample, sample.text());
        assertTrue(reading.papers().size() >= 2, sample.name());
        assertTrue(reading.rejected() > 0 || sample == Samples.PUBLISHER, sample.name());
    }

    @ParameterizedTest
    @EnumSource
    void aTextCutAnywhereGivesTheRecordsBeforeTheCut(Samples sample) throws IOException {
        List<@Nullable String> whole = titles(read(sample, sample.text()));
        for (int cut = 0; cut < sample.text().length(); cut++) {
            List<@Nullable String> titles = titles(read(sample, sample.text().substring(0, cut)));
            int complete = Math.max(0, titles.size() - 1);
            assertTrue(titles.size() <= whole.size(), "cut at " + cut);
            assertEquals(whole.subList(0, complete), titles.subList(0, complete), "cut at " + cut);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mutatedTextsAreReadOrRejected(Samples sample) throws IOException {
        var random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder(sample.text());
            int mutations = 1 + random.nextInt(30);
            for (int i = 0; i < mutations && text.length() > 20; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                    case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                    default -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
            }
            read(sample, text.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void lineEndsDoNotMatter(Samples sample) throws IOException {
        List<String> expected = read(sample, sample.text()).lines();
        assertEquals(expected, read(sample, sample.text().replace("\n", "\r\n")).lines());
        assertEquals(expected, read(sample, sample.text().replace("\n", "\r")).lines());
    }

    @ParameterizedTest
    @EnumSource
    void encodingsDoNotMatter(Samples sample, @TempDir Path folder) throws IOException, UnreadableDumpException {
        List<String> expected = read(sample, sample.text()).lines();
        for (String name : List.of("UTF-8", "UTF-16", "GB18030")) {
            Path file = folder.resolve(name);
            Files.writeString(file, sample.text(), Charset.forName(name));
            var reading = new Reading();
            sample.reader().read(DumpFile.inspect(file, 1 << 20), reading);
            assertEquals(expected, reading.lines(), name);
        }
    }

    @Test
    void theRecordsOfTwoJsonLinesInOneAreTheRecordsOfBoth() throws IOException {
        List<@Nullable String> once = titles(read(Samples.JSON_LINES, Samples.JSON_LINES.text()));
        List<@Nullable String> twice =
                titles(read(Samples.JSON_LINES, Samples.JSON_LINES.text() + Samples.JSON_LINES.text()));
        assertEquals(Stream.concat(once.stream(), once.stream()).toList(), twice);
    }

    @Test
    void aBrokenLineOfJsonLinesHarmsNoOther() throws IOException {
        String[] lines = Samples.JSON_LINES.text().split("\n", -1);
        for (int broken = 0; broken < 4; broken++) {
            String line = lines[broken];
            lines[broken] = line.substring(0, line.length() / 2);
            Reading reading = read(Samples.JSON_LINES, String.join("\n", lines));
            lines[broken] = line;
            assertEquals(broken == 2 ? 3 : 2, reading.papers().size(), "line " + (broken + 1));
            int at = broken + 1;
            assertTrue(
                    reading.problems().stream()
                            .anyMatch(problem ->
                                    problem.line() == at && problem.code().equals("broken-json")),
                    "line " + at);
        }
    }

    @Test
    void lineEndsInsideOfStringsAreCounted() throws IOException {
        Reading reading = read(
                Samples.PAPERLISTS,
                """
                [{"title": "One", "abstract": "a
                b\\r\\nc

                d", "author": "A", "status": "Oral"},
                 {"title": "", "author": "B", "status": ""},
                 {"title": "Cut off
                """);
        assertEquals(1, reading.papers().get(0).firstLine());
        assertEquals(4, reading.papers().get(0).lastLine());
        ParseProblem untitled = reading.problems().get(0);
        assertEquals(List.of(5, 2), List.of(untitled.line(), untitled.column()));
        assertEquals(
                List.of(7, 1),
                List.of(
                        reading.problems().get(1).line(),
                        reading.problems().get(1).column()));
    }

    @Test
    void aTableIsNotPassedOverInSilenceForItsHeader() throws IOException {
        Reading reading = read(Samples.CSV, "Title,\"Venue,Year\nOne,ICLR,2026\n");
        assertEquals(List.of("1: error broken-header"), reading.lines());
    }

    @Test
    void lineEndsDoNotMoveWhereJsonIsBroken() throws IOException {
        String text = "[{\"title\": \"\\u000\n\", \"author\": \"A\", \"status\": \"\"}]";
        assertEquals(
                List.of("1: error broken-json"), read(Samples.PAPERLISTS, text).lines());
        assertEquals(
                List.of("1: error broken-json"),
                read(Samples.PAPERLISTS, text.replace("\n", "\r\n")).lines());
    }

    @Test
    void aQuoteThatIsNotClosedCostsItsOwnRowOnly() throws IOException {
        Reading reading = read(
                Samples.CSV, "Title,Venue,Year\n\"Open,ICLR,2026\n5\" disk,ICLR,2026\n\"Second, too\",ICLR,2026\n");
        assertEquals(List.of("5\" disk", "Second, too"), titles(reading));
        assertEquals(
                List.of(2), reading.problems().stream().map(ParseProblem::line).toList());
    }

    @Test
    void aQuoteThatIsClosedTooFarOffCostsItsOwnRowOnly() throws IOException {
        String row = "Title,ICLR,2026\n";
        Reading reading = read(
                Samples.CSV, "Title,Venue,Year\n\"Open,ICLR,2026\n" + row.repeat(100_000) + "\"Last\",ICLR,2026\n");
        assertEquals(100_001, reading.papers().size());
        assertEquals(1, reading.rejected());
        assertFalse(reading.problems().isEmpty());
    }
}
