package io.confscope.stats.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.stats.answer.Parameters;
import io.confscope.stats.dataset.SmallDataset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void yearsAreWrittenWithFourDigitsAsTheyAreRead() {
        var parameters = new Parameters(
                Map.of("yearFrom", List.of("0024"), "yearTo", List.of("2025"), "decision", List.of("any")));
        Filter filter = FilterReader.read(parameters, SmallDataset.create().catalogue());
        parameters.check();
        assertEquals(Map.of("yearFrom", "0024", "yearTo", "2025", "decision", "any"), filter.parameters());
    }
}
