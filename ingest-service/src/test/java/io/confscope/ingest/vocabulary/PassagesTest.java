package io.confscope.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Passages as long as abstracts, whose sentences lend each other context. */
class PassagesTest {
    private final Vocabulary vocabulary = Vocabulary.load(null);

    @TestFactory
    Stream<DynamicTest> eachPassageGetsItsModalities() {
        return Stream.of("passages.tsv", "traps.tsv")
                .flatMap(table -> Tables.rows(table).stream())
                .map(row -> DynamicTest.dynamicTest(row.get(2), () -> {
                    Tags tags = tag(row.get(2));
                    Set<String> surely = new HashSet<>(tags.terms("modality"));
                    surely.removeAll(Tables.terms(row.get(1)));

                    assertEquals(Tables.terms(row.get(0)), surely, tags::toString);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noLookAlikeIsTagged() {
        return Tables.rows("look-alikes.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
                    Tags tags = tag(row.get(0));

                    assertEquals(Set.of(), Set.copyOf(tags.terms("modality")), tags::toString);
                }));
    }

    @Test
    void thereAreManyOfBoth() {
        assertTrue(Tables.rows("passages.tsv").size() >= 80);
        assertTrue(Tables.rows("look-alikes.tsv").size() >= 60);
        assertTrue(Tables.rows("traps.tsv").size() >= 120);
    }

    private Tags tag(String text) {
        return vocabulary.tag(new PaperText(null, null, text, List.of()));
    }
}
