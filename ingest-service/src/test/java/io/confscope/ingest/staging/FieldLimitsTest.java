package io.confscope.ingest.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.format.ParsedPaper;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FieldLimitsTest {

    private static ParsedPaper paper(String topic, String title, List<String> keywords) {
        return new ParsedPaper(
                null, "ICLR", 2026, null, null, topic, null, title, null, null, true, keywords, List.of(), List.of(),
                List.of(), List.of(), 1, 1);
    }

    @Test
    void whatFitsIsKeptWhole() {
        var limits = new FieldLimits();
        ParsedPaper paper = paper("imaging", "A title 😀", List.of("a", "b"));
        assertEquals(paper, limits.of(paper));
        assertFalse(limits.haveCut());
        assertFalse(limits.haveMended());
    }

    @Test
    void aLabelATitleAndAListAreCutAndThatIsKnown() {
        for (ParsedPaper paper : List.of(
                paper("x".repeat(300), "T", List.of()),
                paper("x", "T".repeat(6000), List.of()),
                paper("x", "T", List.of("k".repeat(30_000))))) {
            var limits = new FieldLimits();
            ParsedPaper kept = limits.of(paper);
            assertTrue(limits.haveCut());
            assertTrue(Objects.requireNonNull(kept.topic()).length() < 300);
            assertTrue(Objects.requireNonNull(kept.titleEn()).length() < 6000);
            assertTrue(kept.keywords().isEmpty());
        }
    }

    @Test
    void halfACharacterIsReplacedAndThatIsKnown() {
        var limits = new FieldLimits();
        ParsedPaper kept = limits.of(paper("x", "T\uD83D", List.of("\uDE00k")));
        assertEquals("T\uFFFD", kept.titleEn());
        assertEquals(List.of("\uFFFDk"), kept.keywords());
        assertTrue(limits.haveMended());
        assertFalse(limits.haveCut());
    }
}
