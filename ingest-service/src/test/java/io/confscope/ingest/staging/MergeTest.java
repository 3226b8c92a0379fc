package io.confscope.ingest.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.link.Links;
import io.confscope.ingest.paper.PaperContent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String ABSTRACT = "Deep networks segment organs in volumes of any size. ".repeat(4);

    private static PaperContent paper(
            @Nullable String titleEn,
            @Nullable String titleZh,
            @Nullable String abstractText,
            boolean complete,
            List<String> links,
            List<String> ids) {
        return new PaperContent(
                "iclr-2026",
                "iclr",
                2026,
                "accepted",
                "poster",
                "Poster",
                null,
                null,
                null,
                null,
                titleEn,
                titleZh,
                abstractText,
                complete,
                List.of(),
                List.of(),
                Links.read(links),
                ids);
    }

    private final PaperContent digest =
            paper(null, "器官分割", ABSTRACT, false, List.of("https://github.com/a/b"), List.of());
    private final PaperContent list = paper(
            "Segmenting organs",
            null,
            ABSTRACT + "More of it.",
            true,
            List.of("https://github.com/a/c"),
            List.of("openreview:x"));

    @Test
    void twoSourcesOfOnePaperGiveItBothTitlesTheWholeAbstractAndAllLinks() {
        PaperContent merged = Merge.of(digest, list);
        assertEquals(
                paper(
                        "Segmenting organs",
                        "器官分割",
                        ABSTRACT + "More of it.",
                        true,
                        List.of("https://github.com/a/b", "https://github.com/a/c"),
                        List.of("openreview:x")),
                merged);
    }

    @Test
    void aBeginningDoesNotReplaceTheWholeAbstract() {
        assertEquals(list.abstractText(), Merge.of(list, digest).abstractText());
    }

    @Test
    void mergingAgainChangesNothing() {
        PaperContent merged = Merge.of(digest, list);
        assertEquals(merged, Merge.of(merged, digest));
        assertEquals(merged, Merge.of(merged, list));
    }

    @Test
    void aPaperIsKnownByItsAbstractWhateverItsTitle() {
        assertTrue(
                Identity.of(list).keys().stream().anyMatch(Identity.of(digest).keys()::contains));
        assertFalse(Identity.conflict(digest, list));
    }

    @Test
    void oneTitleWithTwoAbstractsIsTwoPapers() {
        var other =
                paper("Segmenting organs", null, "Another matter altogether. ".repeat(10), true, List.of(), List.of());
        assertTrue(Identity.conflict(list, other));
        assertNotEquals(Identity.of(list).mint(0), Identity.of(other).mint(0));
    }

    @Test
    void twoIdsOfOneSourceAreTwoPapers() {
        var other = paper("Segmenting organs", null, null, true, List.of(), List.of("openreview:y"));
        assertTrue(Identity.conflict(list, other));
    }

    @Test
    void aPaperKeepsItsKeysInOtherSpellingsOfItsTitle() {
        var spelled = paper("  SEGMENTING – Organs!", null, null, true, List.of(), List.of());
        assertTrue(Identity.of(list).keys().containsAll(Identity.of(spelled).keys()));
    }

    private static Sentences sentences(String... sentences) {
        return Sentences.of(String.join(" ", sentences));
    }

    private static final String ONE = "We segment organs in large volumes of tomography.";
    private static final String TWO = "The network needs no labels during its training.";
    private static final String THREE = "It beats earlier methods on four public data sets.";
    private static final String OTHER = "Another group wrote another sentence altogether.";

    @Test
    void aRewordedAbstractIsFoundByMostOfItsSentences() {
        var index = new SentenceIndex();
        index.add("a", sentences(ONE, TWO, THREE));
        index.add("b", sentences(OTHER, THREE));
        assertEquals(Optional.of("a"), index.find(sentences("A new beginning of the abstract text.", ONE, TWO)));
        assertEquals(
                Optional.empty(), index.find(sentences(ONE, OTHER, "And a third sentence that nobody else wrote.")));
    }

    @Test
    void sentencesThatTwoPapersShareDecideNothing() {
        var index = new SentenceIndex();
        index.add("a", sentences(ONE, TWO));
        index.add("b", sentences(ONE, TWO, THREE));
        assertEquals(Optional.empty(), index.find(sentences(ONE, TWO)));
    }

    @Test
    void oneSentenceAloneProvesNothing() {
        var index = new SentenceIndex();
        index.add("a", sentences(ONE, TWO));
        assertEquals(Optional.empty(), index.find(sentences(ONE)));
    }
}
