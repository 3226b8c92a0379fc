package io.confscope.ingest.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/** Any text at all as a filter, {@code name=value} joined by ampersands: it is a query of the database, or refused. */
@Timeout(30)
class FilterFuzzTest {

    private static final Pattern PARAMETER = Pattern.compile(":p\\d+");

    private final Vocabulary vocabulary = Vocabulary.load(null);

    @FuzzTest
    void filter(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        var query = new MultivaluedHashMap<String, String>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.add(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        try {
            PaperFilter filter = PaperFilter.parse(query, vocabulary.facets());
            filter.facets().forEach(facet -> {
                assertFalse(facet.wanted().isEmpty() && facet.unwanted().isEmpty(), "a filter asks for something");
                facet.terms().forEach(term -> assertFalse(term.isBlank(), "a term is a word"));
            });
            PaperQuery asked = PaperQuery.of(filter, 1);
            long parameters = PARAMETER.matcher(asked.text()).results().count();
            assertEquals(asked.parameters().size(), parameters, "every value is a parameter of its own");
            assertTrue(asked.text().chars().allMatch(c -> c < 128), "no value stands in the query itself");
        } catch (BadRequest e) {
            assertEquals(400, e.getResponse().getStatus());
        }
    }
}
