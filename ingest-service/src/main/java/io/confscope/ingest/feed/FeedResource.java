package io.confscope.ingest.feed;

import io.confscope.ingest.listing.Cursor;
import io.confscope.ingest.listing.Limit;
import io.confscope.ingest.revision.RevisionTagged;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The feed that the stats-service follows. */
@Path("/api/v1/changes")
@RevisionTagged
class FeedResource {

    private final ChangeFeed feed;

    FeedResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            summary = "What the revisions after one did to which papers, ordered by revision, then id",
            description = "The facets stand as fields of the item. Read on with nextCursor until it is null.")
    public ChangeFeed.Answer changes(
            @RestQuery long after,
            @RestQuery @Nullable Cursor cursor,
            @RestQuery @DefaultValue(Limit.DEFAULT) Limit limit) {
        return feed.after(after, cursor, limit.items());
    }
}
