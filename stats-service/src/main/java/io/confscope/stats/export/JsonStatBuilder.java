package io.confscope.stats.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a JSON-stat dataset together: first its dimensions, then its figures. */
public final class JsonStatBuilder {

    private static final String FIGURE = "figure";

    private final String label;
    private final Map<String, JsonStat.Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> positions = new HashMap<>();
    private final Map<String, List<String>> role = new LinkedHashMap<>();
    private @Nullable Number[] values = new Number[0];
    private int figures;

    public JsonStatBuilder(String label) {
        this.label = label;
    }

    /**
     * Adds a dimension.
     *
     * @param labels what each of its categories is called, by id and in order
     */
    public JsonStatBuilder dimension(String id, String dimensionLabel, Map<String, String> labels) {
        List<String> index = new ArrayList<>(labels.keySet());
        Map<String, Integer> position = new HashMap<>();
        index.forEach(category -> position.put(category, position.size()));
        positions.put(id, position);
        dimensions.put(id, new JsonStat.Dimension(dimensionLabel, new JsonStat.Category(index, labels)));
        return this;
    }

    /** Says that a dimension is one of time. */
    public JsonStatBuilder time(String id) {
        role.put("time", List.of(id));
        return this;
    }

    /** Ends the dimensions with the names of the figures. */
    public JsonStatBuilder figures(List<String> names) {
        Map<String, String> labels = new LinkedHashMap<>();
        names.forEach(name -> labels.put(name, name));
        dimension(FIGURE, FIGURE, labels);
        role.put("metric", List.of(FIGURE));
        figures = names.size();
        long size = dimensions.values().stream()
                .mapToLong(dimension -> dimension.category().index().size())
                .reduce(1, Math::multiplyExact);
        values = new Number[Math.toIntExact(size)];
        return this;
    }

    /** Sets the figures of every place, for those that are not put: a count of nothing is a zero, and not missing. */
    public JsonStatBuilder everywhere(List<? extends @Nullable Number> numbers) {
        for (int place = 0; place < values.length; place++) {
            values[place] = numbers.get(place % figures);
        }
        return this;
    }

    /**
     * Sets the figures of one place.
     *
     * @param categories one of every dimension but that of the figures
     * @param numbers as many as there are figures
     */
    public JsonStatBuilder put(List<String> categories, List<? extends @Nullable Number> numbers) {
        int place = 0;
        int dimension = 0;
        for (Map.Entry<String, JsonStat.Dimension> entry : dimensions.entrySet()) {
            if (dimension < categories.size()) {
                Map<String, Integer> position = positions.getOrDefault(entry.getKey(), Map.of());
                place = place * position.size() + position.getOrDefault(categories.get(dimension), 0);
            }
            dimension++;
        }
        for (int figure = 0; figure < figures; figure++) {
            values[place * figures + figure] = numbers.get(figure);
        }
        return this;
    }

    /**
     * The finished dataset.
     *
     * @param updated when the data was published, null if never
     * @param extension what else there is to say; sorted, since a map of constants has another order in every process
     */
    public JsonStat build(@Nullable String updated, Map<String, Object> extension) {
        return JsonStat.dataset(
                label,
                updated,
                List.copyOf(dimensions.keySet()),
                role,
                dimensions,
                values,
                Collections.unmodifiableSortedMap(new TreeMap<>(extension)));
    }
}
