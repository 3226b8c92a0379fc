package io.confscope.stats.feed;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The three calls of ingest-service that are needed here, as they are. {@link FeedClient} makes them safe to use. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "ingest")
interface RawFeed {

    @GET
    @Path("/revisions")
    Uni<RevisionPage> revisions(@QueryParam("after") long after);

    @GET
    @Path("/vocabulary")
    Uni<VocabularyPage> vocabulary(@QueryParam("revision") long revision);

    @GET
    @Path("/changes")
    Uni<ChangePage> changes(
            @QueryParam("after") long after,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);
}
