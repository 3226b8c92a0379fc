package io.confscope.stats.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of JSON-stat 2.0 (https://json-stat.org/full/): figures in a block of as many sides as there are dimensions,
 * the last of which names the figures.
 *
 * @param id of the dimensions
 * @param size of the dimensions, in the same order
 * @param role which dimensions are what: {@code metric}, {@code time}
 * @param value of the figures, the last dimension running fastest; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JsonStat(
        String version,
        @JsonProperty("class") String kind,
        String label,
        @Nullable String updated,
        List<String> id,
        List<Integer> size,
        Map<String, List<String>> role,
        Map<String, Dimension> dimension,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<@Nullable Number> value,
        Map<String, Object> extension) {

    /** One side of the block. */
    public record Dimension(String label, Category category) {}

    /**
     * What stands along a side.
     *
     * @param index the ids in order
     * @param label what each is called
     */
    public record Category(List<String> index, Map<String, String> label) {}

    static JsonStat dataset(
            String label,
            @Nullable String updated,
            List<String> ids,
            Map<String, List<String>> role,
            Map<String, Dimension> dimensions,
            @Nullable Number[] values,
            Map<String, Object> extension) {
        List<Integer> sizes = dimensions.values().stream()
                .map(dimension -> dimension.category().index().size())
                .toList();
        return new JsonStat(
                "2.0",
                "dataset",
                label,
                updated,
                ids,
                sizes,
                role,
                dimensions,
                Collections.unmodifiableList(Arrays.asList(values)),
                extension);
    }
}
