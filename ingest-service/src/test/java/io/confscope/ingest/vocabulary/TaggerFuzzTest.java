package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Any text at all, tagged by the built-in rules: the first three lines are titles and keywords, the rest an abstract. */
@Timeout(30)
class TaggerFuzzTest {

    private final Vocabulary vocabulary = Vocabulary.load(null);

    @FuzzTest
    void tagger(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 4);
        String[] given = Arrays.copyOf(parts, 4);
        var paper = new PaperText(
                given[0], given[1], given[3], given[2] == null ? List.of() : List.of(given[2].split(";", -1)));
        Tags tags = vocabulary.tag(paper);
        SoundTags.check(paper, tags);
        assertEquals(tags, vocabulary.tag(paper), "the same text gets the same tags");
        tags.evidence().forEach(evidence -> assertTrue(isKnown(evidence), evidence::toString));
    }

    private boolean isKnown(Evidence evidence) {
        return vocabulary.facet(evidence.facet()).stream()
                .flatMap(facet -> facet.terms().stream())
                .anyMatch(term -> term.id().equals(evidence.term()));
    }
}
