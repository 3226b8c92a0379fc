package io.confscope.stats.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                              | JSON",
                "text/html,application/xhtml+xml,*/*;q=0.8        | JSON",
                "text/csv                                         | CSV",
                "TEXT/CSV; header=present                         | CSV",
                "text/*                                           | CSV",
                "application/json;q=0.5, text/csv                 | CSV",
                "application/x-ndjson, */*;q=0.1                  | NDJSON",
                "application/json;q=0, */*                        | CSV",
            })
    void choosesTheFormatThatIsWantedMost(String header, Format format) {
        assertEquals(Optional.of(format), Accept.choose(header));
    }

    @Test
    void choosesNothingWhereNothingIsAcceptable() {
        assertEquals(Optional.empty(), Accept.choose("image/png"));
    }
}
