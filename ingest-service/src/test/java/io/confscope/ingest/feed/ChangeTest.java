package io.confscope.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.confscope.ingest.vocabulary.VocabularyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeTest {

    private final JsonMapper json = JsonMapper.builder().build();

    private List<String> ownFields() {
        var names = new ArrayList<String>();
        json.valueToTree(new Change("p", 1, false, Map.of())).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Facets are fields beside them. */
    @Test
    void noFacetMayBeCalledLikeAFieldOfAChange(@TempDir Path own) throws IOException {
        assertEquals(List.of("id", "revision", "removed"), ownFields());
        for (String name : ownFields()) {
            Files.writeString(own.resolve("own.yaml"), "facets: [{id: " + name + ", label: {en: X, zh: X}}]");
            var mistake = assertThrows(VocabularyException.class, () -> Vocabulary.load(own), name);
            assertTrue(mistake.reason().contains("\"" + name + "\""), mistake.getMessage());
        }
    }

    @Test
    void facetsThatOnceWereCalledSoAreLeftOut() throws IOException {
        for (String name : ownFields()) {
            var change = new Change("p", 1, false, Map.of(name, List.of("term"), "organ", List.of("liver")));
            assertEquals(
                    "{\"id\":\"p\",\"revision\":1,\"removed\":false,\"organ\":[\"liver\"]}",
                    json.writeValueAsString(change));
        }
    }
}
