package io.confscope.ingest.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.term.Language;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;

/** Any text at all as the value of a parameter: it is understood, or refused as a bad request. */
@Timeout(30)
class ParametersFuzzTest {

    @FuzzTest
    void parameters(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        refusedOr(text, this::cursor);
        refusedOr(text, value -> assertTrue(Limit.fromString(value).items() > 0));
        refusedOr(text, Language::fromString);
        refusedOr(text, ListFormat::fromString);
        Origin origin = Origin.ofName(text);
        assertEquals(origin.venue() == null, origin.year() == 0, "a name tells both or nothing");
    }

    private void cursor(String text) {
        Cursor cursor = Cursor.fromString(text);
        assertEquals(cursor, Cursor.fromString(cursor.toString()), "a cursor is read as it is written");
        assertTrue(cursor.offset() >= 0);
    }

    private static void refusedOr(String text, Consumer<String> reading) {
        try {
            reading.accept(text);
        } catch (BadRequest e) {
            assertEquals(400, e.getResponse().getStatus());
        }
    }
}
