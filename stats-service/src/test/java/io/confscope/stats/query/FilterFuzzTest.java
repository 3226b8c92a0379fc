package io.confscope.stats.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.confscope.stats.answer.Parameters;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.dataset.Dataset;
import io.confscope.stats.dataset.SmallDataset;
import io.confscope.stats.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;

/** Any text at all as a query: it is a filter that is written as it was read and counts what its groups add up to, or refused. */
@Timeout(30)
class FilterFuzzTest {

    private final Dataset dataset = SmallDataset.create();

    @FuzzTest
    void filter(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Parameters parameters = new Parameters(Map.of("base", List.of(text))).inside("base");
        Filter filter = FilterReader.read(parameters, dataset.catalogue());
        List<String> by = FacetReader.list("by", parameters, dataset.catalogue());
        parameters.number("asOf");
        try {
            parameters.check();
        } catch (Problem e) {
            assertEquals(400, e.status());
            return;
        }
        assertEquals(filter.applied(), again(filter).applied(), "a filter is read as it is written");
        Tally whole = dataset.tally(filter.constraints(), List.of());
        for (String facet : by) {
            for (Tally.Group group :
                    dataset.tally(filter.constraints(), List.of(facet)).groups()) {
                Filter narrowed =
                        filter.with(dataset.catalogue(), facet, group.key().get(0));
                assertEquals(group.papers(), papers(narrowed), "the papers behind a group: " + narrowed.parameters());
                assertEquals(group.papers(), papers(again(narrowed)), "and as its address says");
            }
        }
        assertEquals(whole.papers(), papers(again(filter)), "the papers behind the whole");
    }

    private int papers(Filter filter) {
        return dataset.tally(filter.constraints(), List.of()).papers();
    }

    private Filter again(Filter filter) {
        var written = new HashMap<String, List<String>>();
        filter.parameters().forEach((name, value) -> written.put(name, List.of(value)));
        var parameters = new Parameters(written);
        Filter read = FilterReader.read(parameters, dataset.catalogue());
        parameters.check();
        return read;
    }
}
