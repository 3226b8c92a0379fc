package io.confscope.ingest.format.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.Reading;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for any text, tried on the seed dump, cut and mutated. */
class DigestPropertiesTest {

    private static final long SEED = 20260424;

    private final List<String> topics = Vocabulary.load(null).topicSpellings();
    private final String dump = read(Path.of("../seeds/iclr-2026-medical-ai.txt"));

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading reading(String text) throws IOException {
        return Reading.of(new DigestReader(topics), text);
    }

    @Test
    void aCutDumpGivesTheRecordsBeforeTheCutAndNoTwistedOnes() throws IOException {
        List<ParsedPaper> whole = reading(dump).papers();
        for (int cut = 0; cut < dump.length(); cut += 37) {
            List<ParsedPaper> papers = reading(dump.substring(0, cut)).papers();
            int complete = Math.max(0, papers.size() - 1);
            assertEquals(whole.subList(0, complete), papers.subList(0, complete), "cut at " + cut);
            if (!papers.isEmpty()) {
                ParsedPaper last = papers.get(complete);
                assertEquals(whole.get(complete).titleZh(), last.titleZh(), "cut at " + cut);
            }
        }
    }

    @Test
    void theWideSpacesOfChineseTextsBelongToNoField() throws IOException {
        String text =
                "论文_ICLR_2026 Poster_2026 年医学影像_标题_\nICLR 2026 Poster accepted paper at ICLR 2026. One. 项目链接:_https://a.org_https://b.org_\n";
        Reading reading = reading(text.replace('_', (char) 0x3000));
        assertEquals(
                List.of("ICLR 2026 | Poster | 医学影像 | 标题 | One. | https://a.org https://b.org | 1-2"), reading.lines());
    }

    @Test
    void theRecordsOfTwoDumpsInOneAreTheRecordsOfBoth() throws IOException {
        List<ParsedPaper> twice = reading(dump + "\n" + dump).papers();
        List<ParsedPaper> once = reading(dump).papers();
        var titles = new ArrayList<@Nullable String>();
        once.forEach(paper -> titles.add(paper.titleZh()));
        once.forEach(paper -> titles.add(paper.titleZh()));
        assertEquals(titles, twice.stream().map(ParsedPaper::titleZh).toList());
    }

    @Test
    void mutatedDumpsNeverThrowAndEveryPaperHasATitle() throws IOException {
        var random = new Random(SEED);
        String alphabet = "论文 年2026\n\r:;.ICLRPoster医学影像 accepted paper at\u0000\uD83D\uFEFF";
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder(dump.substring(0, 6000));
            for (int i = 0; i < 200; i++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            for (ParsedPaper paper : reading(text.toString()).papers()) {
                assertTrue(paper.titleZh() != null || paper.titleEn() != null, "round " + round);
                assertTrue(paper.firstLine() >= 1 && paper.lastLine() >= paper.firstLine(), "round " + round);
            }
        }
    }
}
