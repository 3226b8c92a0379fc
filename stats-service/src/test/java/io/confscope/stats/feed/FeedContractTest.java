package io.confscope.stats.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the messages that ingest-service asserts it writes. */
class FeedContractTest {

    private static final Path CONTRACT = Path.of("..", "ingest-service", "src", "test", "resources", "contract");

    /** As the framework's mapper: fields that are not needed here are no error. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void readsChanges() throws IOException {
        ChangePage page = read("changes.json", ChangePage.class);
        assertNotNull(page.items());
        assertEquals(3, page.items().size());
        PaperFact fact = FactReader.read(page.items().get(1));
        assertEquals(
                "iclr-2026-25ebf92a77c9 1 iclr 2026 iclr-2026 accepted poster trustworthy-medical-ai  open ct,pet imaging",
                String.join(
                        " ",
                        fact.paperId,
                        Long.toString(fact.validFrom),
                        fact.venue,
                        Integer.toString(fact.year),
                        fact.edition,
                        fact.decision,
                        fact.presentation,
                        fact.topic,
                        fact.area,
                        fact.code,
                        fact.modalities,
                        fact.families));
        assertEquals("", fact.otherFacets);
        assertEquals("", FactReader.read(page.items().get(0)).modalities);
        assertEquals(true, page.items().get(2).removed());
    }

    @Test
    void readsRevisions() throws IOException {
        RevisionPage page = read("revisions.json", RevisionPage.class);
        assertNotNull(page.items());
        assertEquals(
                List.of(1L, 2L),
                page.items().stream().map(RevisionPage.Item::revision).toList());
        assertEquals("data", page.items().get(0).cause());
        assertEquals("2026-11-22T10:00:00Z", page.items().get(0).publishedAt());
    }

    @Test
    void readsTheVocabulary() throws IOException {
        Vocabulary vocabulary = read("vocabulary.json", VocabularyPage.class).toVocabulary();
        assertEquals(
                new Label("CT", "CT 计算机断层扫描"),
                vocabulary.facets().get(1).terms().get(0).label());
        assertEquals(true, vocabulary.facets().get(1).multiple());
        assertEquals("imaging", vocabulary.facets().get(1).terms().get(0).family());
    }

    private static <T> T read(String file, Class<T> type) throws IOException {
        return JSON.readValue(CONTRACT.resolve(file).toFile(), type);
    }
}
