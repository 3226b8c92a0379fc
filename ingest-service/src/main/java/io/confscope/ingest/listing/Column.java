package io.confscope.ingest.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A column of a CSV answer.
 *
 * @param name the heading
 * @param path the names of nested fields down to the value; a list on the way gives a list of what is in its items
 * @param items which items of a list on the way are told
 */
public record Column(String name, List<String> path, Predicate<JsonNode> items) {

    public Column {
        path = List.copyOf(path);
    }

    /** Columns that are named like their fields, a nested one with a dot. */
    public static List<Column> named(String... names) {
        return Stream.of(names)
                .map(name -> new Column(name, List.of(name.split("\\.", -1)), item -> true))
                .toList();
    }
}
