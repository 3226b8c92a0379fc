package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The real digest of 44 papers, whose modalities are known. */
class SeedPapersTest {
    private static final Pattern VENUE_SENTENCE = Pattern.compile("^ICLR 2026 \\w+ accepted paper at ICLR 2026\\. ");
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @Test
    void everySeedPaperGetsEveryModalityItNamesAndNoOther() throws IOException {
        Evaluation evaluation = Evaluation.of(vocabulary, "modality", papers());

        assertEquals(List.of(), evaluation.mistakes());
        assertEquals(32, evaluation.overall().found());
    }

    @Test
    void everyTopicOfTheSeedIsKnown() throws IOException {
        assertEquals(44, papers().size());
        for (List<String> row : Tables.rows("seed-gold.tsv")) {
            assertTrue(vocabulary.topic(row.get(1)).isPresent(), row.get(1));
        }
    }

    private static List<Evaluation.Labelled> papers() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../seeds/iclr-2026-medical-ai.txt"));
        List<Evaluation.Labelled> papers = new ArrayList<>();
        for (List<String> row : Tables.rows("seed-gold.tsv")) {
            String text = lines.get(Integer.parseInt(row.get(0)));
            String summary = VENUE_SENTENCE.matcher(text).replaceFirst("");
            int links = summary.indexOf(" Code/project link:");
            papers.add(new Evaluation.Labelled(
                    "line " + row.get(0),
                    new PaperText(null, row.get(2), links < 0 ? summary : summary.substring(0, links), List.of()),
                    Tables.terms(row.get(3)),
                    Tables.terms(row.get(4))));
        }
        return papers;
    }
}
