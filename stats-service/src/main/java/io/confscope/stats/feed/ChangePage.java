package io.confscope.stats.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the change feed.
 *
 * @param revision the latest revision when the page was made
 * @param nextCursor null on the last page
 */
record ChangePage(long revision, @Nullable List<Change> items, @Nullable String nextCursor) {}
