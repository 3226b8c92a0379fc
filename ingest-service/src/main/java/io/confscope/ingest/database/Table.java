package io.confscope.ingest.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table into which many rows are written.
 *
 * @param row the values of an item, in the order of the columns: strings, numbers and booleans
 */
public record Table<T>(String name, List<String> columns, Function<T, @Nullable Object[]> row) {

    String columnList() {
        return String.join(", ", columns);
    }
}
