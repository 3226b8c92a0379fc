package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the text, the tagger answers, and what it quotes stands where it says. */
class TaggerPropertyTest {
    private static final List<String> PIECES = List.of(
            "CT",
            "MRI",
            "fMRI",
            "H\\&E",
            "SpO$_2$",
            "EEG",
            "脑电",
            "(",
            ")",
            "(CT)",
            " such as ",
            "astronomy",
            "patients",
            ". ",
            ".\n",
            "-",
            "–",
            "\\",
            "\\emph{",
            "}",
            "$",
            "_",
            "^",
            "&amp;",
            "ﬁ",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "\u200B",
            "\uFFFF",
            "http://",
            "/",
            "X-ray",
            "Continuous Time",
            "e.g.",
            " ",
            "a",
            "A",
            "1",
            "，",
            "İ",
            "ß");
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @Test
    void quotesWhatStandsThere() {
        Random random = new Random(20260711);
        for (int round = 0; round < 5_000; round++) {
            PaperText paper =
                    new PaperText(text(random), text(random), text(random), List.of(text(random), text(random)));
            Tags tags = vocabulary.tag(paper);

            Stream.concat(tags.evidence().stream(), tags.blocked().stream().map(Blocked::match))
                    .forEach(evidence -> {
                        String field = field(paper, evidence.field());
                        assertTrue(evidence.start() < evidence.end(), evidence::toString);
                        assertEquals(field.substring(evidence.start(), evidence.end()), evidence.text());
                    });
            assertEquals(tags, vocabulary.tag(paper), "the same text gets the same tags");
        }
    }

    private static String field(PaperText paper, String id) {
        return paper.of(Arrays.stream(TextField.values())
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private static String text(Random random) {
        List<String> text = new ArrayList<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            text.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(random.nextBoolean() ? " " : "", text);
    }
}
