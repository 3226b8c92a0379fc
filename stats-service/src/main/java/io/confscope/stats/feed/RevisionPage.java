package io.confscope.stats.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published revisions after some revision, in order. */
record RevisionPage(@Nullable List<Item> items) {

    record Item(
            long revision,
            @Nullable String publishedAt,
            @Nullable String vocabulary,
            @Nullable String cause,
            @Nullable String dump) {}
}
