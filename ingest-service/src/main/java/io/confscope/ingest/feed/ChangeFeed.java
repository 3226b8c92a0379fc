package io.confscope.ingest.feed;

import io.confscope.ingest.database.ReadAgain;
import io.confscope.ingest.listing.Cursor;
import io.confscope.ingest.paper.PaperFacets;
import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All changes of all papers, ordered by revision, then id. */
@ApplicationScoped
class ChangeFeed {

    private final Revisions revisions;
    private final PaperFacets papers;

    ChangeFeed(Revisions revisions, PaperFacets papers) {
        this.revisions = revisions;
        this.papers = papers;
    }

    /**
     * @param revision the latest published revision
     * @param nextCursor null at the end
     */
    record Answer(long revision, List<Change> items, @Nullable String nextCursor) {}

    @ReadAgain
    @Transactional
    public Answer after(long after, @Nullable Cursor cursor, int limit) {
        long current = revisions.current();
        long upTo = cursor == null ? current : Math.min(current, upTo(cursor));
        List<Change> changes =
                papers.changes(cursor == null ? after : cursor.revision(), lastId(cursor), upTo, limit + 1).stream()
                        .map(p -> new Change(p.id(), p.revision(), p.removed(), p.removed() ? Map.of() : p.terms()))
                        .toList();
        if (changes.size() <= limit) {
            return new Answer(current, changes, null);
        }
        Change last = changes.get(limit - 1);
        return new Answer(
                current, changes.subList(0, limit), new Cursor(last.revision(), upTo + " " + last.id()).toString());
    }

    /** The later parts of a reading end where its first part would have ended, whatever is published meanwhile. */
    private static long upTo(Cursor cursor) {
        try {
            return Long.parseLong(
                    cursor.position().substring(0, cursor.position().indexOf(' ')));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw BadRequest.parameter("cursor", "cursor must be the nextCursor of an earlier answer of this address.");
        }
    }

    private static @Nullable String lastId(@Nullable Cursor cursor) {
        return cursor == null
                ? null
                : cursor.position().substring(cursor.position().indexOf(' ') + 1);
    }
}
