package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The labels that docs/tagger.md reports on are whole and speak of known terms. */
class LabelsTest {
    private final List<List<String>> labels = new ArrayList<>();

    LabelsTest() {
        labels.addAll(Tables.rows("labels/development.tsv"));
        labels.addAll(Tables.rows("labels/held-out.tsv"));
        labels.addAll(Tables.rows("labels/fresh.tsv"));
        labels.addAll(Tables.rows("labels/rest.tsv"));
    }

    @Test
    void labelEachPaperOnce() {
        Set<String> papers =
                labels.stream().map(row -> row.get(0) + " " + row.get(1)).collect(Collectors.toSet());

        assertEquals(613, papers.size());
        assertEquals(613, labels.size());
    }

    @Test
    void useKnownModalitiesAndNoneTwice() {
        Facet modality = Vocabulary.load(null).facet("modality").orElseThrow();
        for (List<String> row : labels) {
            Set<String> required = Tables.terms(row.get(2));
            Set<String> all = new HashSet<>(Tables.terms(row.get(3)));
            all.addAll(required);

            assertEquals(required.size() + Tables.terms(row.get(3)).size(), all.size(), row::toString);
            assertTrue(all.stream().allMatch(term -> modality.term(term).isPresent()), row::toString);
        }
    }
}
