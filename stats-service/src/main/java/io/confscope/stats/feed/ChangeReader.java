package io.confscope.stats.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the changes after a revision page by page and hands them out revision by revision. */
final class ChangeReader {

    private final FeedClient client;
    private final long after;
    private List<Change> page = List.of();
    private int position;
    private @Nullable String cursor;
    private boolean started;

    ChangeReader(FeedClient client, long after) {
        this.client = client;
        this.after = after;
    }

    /**
     * The next changes of a revision, at most a page of them; empty when the revision is whole.
     *
     * @param revision asked for in ascending order, and each until it is whole
     */
    List<Change> nextOf(long revision) {
        List<Change> batch = new ArrayList<>();
        while (batch.size() < FeedClient.PAGE_SIZE && hasNext(revision)) {
            Change change = page.get(position);
            if (change.revision() < revision) {
                throw new FeedException(
                        FeedFault.GARBAGE, "a change of revision " + change.revision() + " came after its revision");
            }
            if (change.revision() > revision) {
                break;
            }
            batch.add(change);
            position++;
        }
        return batch;
    }

    private boolean hasNext(long revision) {
        while (position == page.size() && (!started || cursor != null)) {
            ChangePage next = client.changesAfter(after, cursor);
            if (next.items() == null || (next.items().isEmpty() && next.nextCursor() != null)) {
                throw new FeedException(FeedFault.GARBAGE, "a page of changes without changes");
            }
            if (cursor != null && cursor.equals(next.nextCursor())) {
                throw new FeedException(FeedFault.GARBAGE, "a page of changes that is its own next one");
            }
            if (next.revision() < revision) {
                throw new FeedException(
                        FeedFault.GARBAGE, "the changes end at " + next.revision() + ", before revision " + revision);
            }
            started = true;
            page = next.items();
            position = 0;
            cursor = next.nextCursor();
        }
        return position < page.size();
    }
}
