package io.confscope.ingest.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.paper.PaperContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlierPapersTest {

    private static final String FIRST = "The first sentence is about segmenting organs in volumes. ";
    private static final String SECOND = "The second sentence says that it works better than before. ";

    private final List<String> asked = new ArrayList<>();

    /** An index of three papers, the first of which has the sentences. */
    private SentenceIndex index(String edition) {
        asked.add(edition);
        var index = new SentenceIndex();
        index.add(edition + "-1", Sentences.of(FIRST + SECOND));
        index.add(edition + "-2", Sentences.of(FIRST + "Another sentence that no other paper of these has."));
        index.add(edition + "-3", Sentences.of("Something else entirely, and long enough to count here."));
        return index;
    }

    private static PaperContent paper(String edition) {
        return new PaperContent(
                edition,
                "iclr",
                2026,
                "accepted",
                null,
                null,
                null,
                null,
                null,
                null,
                "Title",
                null,
                "Reworded. " + FIRST + SECOND,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aPaperIsFoundByItsSentencesAndItsEditionIsIndexedOnce() {
        var earlier = new EarlierPapers(this::index, 100);
        assertEquals(Optional.of("a-1"), earlier.find(paper("a")));
        assertEquals(Optional.of("a-1"), earlier.find(paper("a")));
        assertEquals(List.of("a"), asked);
    }

    @Test
    void manyEditionsHoldNoMoreSentencesThanOne() {
        var earlier = new EarlierPapers(this::index, 12);
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.of("e" + i + "-1"), earlier.find(paper("e" + i)));
            assertTrue(earlier.sentences() <= 12);
        }
        assertEquals(Optional.empty(), earlier.find(paper("e0")), "dropped for good");
        assertEquals(20, asked.size());
    }

    @Test
    void anEditionThatIsLargerThanTheRoomIsHeldAsFarAsItIs() {
        var earlier = new EarlierPapers(this::index, 2);
        assertEquals(Optional.of("a-1"), earlier.find(paper("a")));
        assertEquals(Optional.of("a-1"), earlier.find(paper("a")));
        assertEquals(List.of("a"), asked);
    }
}
