package io.confscope.ingest.revision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The published revisions, for those who follow them. */
@Path("/api/v1/revisions")
@RevisionTagged
class RevisionResource {

    private final Revisions revisions;

    RevisionResource(Revisions revisions) {
        this.revisions = revisions;
    }

    record Entry(long revision, Instant publishedAt, String vocabulary, String cause, @Nullable String dump) {}

    record Entries(List<Entry> items) {}

    @GET
    @Operation(summary = "Every published revision after one, oldest first, also those that changed nothing")
    public Entries list(@RestQuery long after) {
        return new Entries(revisions.after(after).stream()
                .map(r -> new Entry(
                        r.revision, r.publishedAt, r.vocabulary, r.cause, r.dumpId == null ? null : "d-" + r.dumpId))
                .toList());
    }
}
