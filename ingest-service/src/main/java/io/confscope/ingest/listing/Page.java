package io.confscope.ingest.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total how many items the whole list has
 * @param nextCursor where the next part starts, null at the end
 */
public record Page<T>(List<T> items, long total, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
