package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our own sentences for every modality and every trap. */
class SentencesTest {
    private static final String TABLE = "sentences.tsv";
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @TestFactory
    Stream<DynamicTest> eachSentenceGetsJustItsModalities() {
        return Tables.rows(TABLE).stream()
                .map(row -> DynamicTest.dynamicTest(row.get(1), () -> {
                    Tags tags = vocabulary.tag(new PaperText(null, null, row.get(1), List.of()));

                    assertEquals(Tables.terms(row.get(0)), Set.copyOf(tags.terms("modality")), tags::toString);
                }));
    }

    @Test
    void everyModalityHasSentencesForAndAgainstIt() {
        Map<String, List<Boolean>> names = new LinkedHashMap<>();
        String term = "";
        for (String line : Tables.lines(TABLE)) {
            if (line.startsWith("## ")) {
                term = line.substring(3);
                names.put(term, new ArrayList<>());
            } else if (!line.startsWith("#")) {
                names.getOrDefault(term, new ArrayList<>())
                        .add(Tables.terms(line.substring(0, line.indexOf('\t'))).contains(term));
            }
        }
        for (Term modality : vocabulary.facet("modality").orElseThrow().terms()) {
            List<Boolean> sentences = names.getOrDefault(modality.id(), List.of());
            assertTrue(sentences.stream().filter(named -> named).count() >= 6, modality.id() + " is named too seldom");
            assertTrue(sentences.stream().filter(named -> !named).count() >= 2, modality.id() + " has too few traps");
        }
    }
}
