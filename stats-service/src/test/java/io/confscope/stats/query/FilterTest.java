package io.confscope.stats.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.stats.answer.Parameters;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.SmallDataset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    @Test
    void yearsAreWrittenWithFourDigitsAsTheyAreRead() {
        var parameters = new Parameters(
                Map.of("yearFrom", List.of("0024"), "yearTo", List.of("2025"), "decision", List.of("any")));
        Filter filter = FilterReader.read(parameters, SmallDataset.create().catalogue());
        parameters.check();
        assertEquals(Map.of("yearFrom", "0024", "yearTo", "2025", "decision", "any"), filter.parameters());
    }

    /** One with “+” would be refused where a paper has one method only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"method|b|a|a,!a", "modality|ct|mri|ct+mri"})
    void ofTwoTermsOfAFacetThereAreThePapersThatHaveBoth(String facet, String first, String second, String expected) {
        Catalogue catalogue = SmallDataset.create().catalogue();
        var parameters = new Parameters(Map.of(facet, List.of(first)));
        Filter filter = FilterReader.read(parameters, catalogue);
        parameters.check();
        Map<String, String> narrowed = filter.with(catalogue, facet, second).parameters();
        assertEquals(expected, narrowed.get(facet));
        var again = new Parameters(Map.of(facet, List.of(expected)));
        FilterReader.read(again, catalogue);
        again.check();
    }
}
