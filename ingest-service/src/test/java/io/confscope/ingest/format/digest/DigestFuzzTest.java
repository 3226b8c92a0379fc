package io.confscope.ingest.format.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.Reading;
import io.confscope.ingest.format.SoundReading;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;

/** Any text at all, read as a digest. */
@Timeout(30)
class DigestFuzzTest {

    private static final Set<String> OF_A_HEADER = Set.of("no-title", "cut-off-record");

    private final DigestReader reader = new DigestReader(List.of("医学影像", "clinical NLP", "trustworthy medical AI"));

    @FuzzTest
    void digest(byte[] bytes) throws IOException {
        String text = SoundReading.text(bytes);
        Reading reading = SoundReading.of(reader, text);
        long headers = text.lines()
                .filter(line -> Header.parse(1, line.strip()).isPresent())
                .count();
        long lost = reading.problems().stream()
                .filter(problem -> OF_A_HEADER.contains(problem.code()))
                .count();
        assertEquals(headers, reading.papers().size() + lost, "every header is a paper or rejected");
        assertFalse(reading.lines().isEmpty() && !text.isBlank(), "something is said of every text");
        for (ParsedPaper paper : reading.papers()) {
            quotes(text, paper.titleEn());
            quotes(text, paper.titleZh());
            quotes(text, paper.topic());
            quotes(text, paper.abstractText());
            paper.links().forEach(link -> quotes(text, link));
        }
    }

    private static void quotes(String text, @Nullable String field) {
        assertTrue(field == null || text.contains(field), "“" + field + "” stands in the digest");
    }
}
