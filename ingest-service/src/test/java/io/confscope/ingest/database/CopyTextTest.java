package io.confscope.ingest.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyTextTest {

    private final CopyText text = new CopyText();

    private String taken() {
        return new String(text.take(), StandardCharsets.UTF_8);
    }

    @Test
    void fieldsAreParted() {
        text.add(new Object[] {"a", 1L, true, null, ""});
        text.add(new Object[] {"b", 2L, false, "\\N", " "});
        assertEquals("a\t1\ttrue\t\\N\t\nb\t2\tfalse\t\\\\N\t \n", taken());
        assertEquals("", taken());
    }

    @ParameterizedTest
    @CsvSource({
        "'a\tb', a\\tb",
        "'a\nb', a\\nb",
        "'a\rb', a\\rb",
        "'\\alpha', '\\\\alpha'",
        "'“𝛼” \\ 论文', '“𝛼” \\\\ 论文'"
    })
    void whatWouldPartFieldsIsEscaped(String value, String written) {
        text.add(new Object[] {value});
        assertEquals(written + "\n", taken());
    }

    @Test
    void longRowsAreTakenWhole() {
        String value = "文\t".repeat(200_000);
        text.add(new Object[] {value, value});
        String written = "文\\t".repeat(200_000);
        assertEquals(written + "\t" + written + "\n", taken());
    }
}
