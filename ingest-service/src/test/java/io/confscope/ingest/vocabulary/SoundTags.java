package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

/** What must hold for the tags of any text: they quote what stands there. */
final class SoundTags {

    private SoundTags() {}

    static void check(PaperText paper, Tags tags) {
        Stream.concat(tags.evidence().stream(), tags.blocked().stream().map(Blocked::match))
                .forEach(evidence -> check(paper, evidence));
        tags.blocked().forEach(blocked -> assertFalse(blocked.reason().isBlank(), "an objection has a reason"));
    }

    private static void check(PaperText paper, Evidence evidence) {
        String field = field(paper, evidence.field());
        assertTrue(evidence.start() >= 0 && evidence.start() < evidence.end(), evidence::toString);
        assertTrue(evidence.end() <= field.length(), evidence::toString);
        assertEquals(field.substring(evidence.start(), evidence.end()), evidence.text());
        assertTrue(evidence.rule().startsWith(evidence.term() + "/"), evidence::toString);
    }

    private static String field(PaperText paper, String id) {
        return paper.of(Arrays.stream(TextField.values())
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
