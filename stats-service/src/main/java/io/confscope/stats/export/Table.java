package io.confscope.stats.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as rows of cells, each of them text, a number, or null for "there is no such figure". */
public final class Table {

    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    public Table(List<String> header) {
        this.header = List.copyOf(header);
    }

    /** Adds a row of as many cells as the header has. */
    public Table row(List<? extends @Nullable Object> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under a header of " + header.size());
        }
        rows.add(Collections.unmodifiableList(new ArrayList<>(cells)));
        return this;
    }

    /** Adds a row of as many cells as the header has. */
    public Table row(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    public List<String> header() {
        return header;
    }

    public List<List<@Nullable Object>> rows() {
        return Collections.unmodifiableList(rows);
    }
}
