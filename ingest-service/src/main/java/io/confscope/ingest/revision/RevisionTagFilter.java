package io.confscope.ingest.revision;

import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Waits for {@code minRevision}, answers 304 where nothing changed, and tags the other answers. */
@jakarta.ws.rs.ext.Provider
@RevisionTagged
class RevisionTagFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String TAG = RevisionTagFilter.class.getName();

    private final MinRevision minRevision;
    private final Revisions revisions;
    // Filters are made before the configuration is read; hence the provider.
    private final Provider<Vocabulary> vocabulary;

    RevisionTagFilter(MinRevision minRevision, Revisions revisions, Provider<Vocabulary> vocabulary) {
        this.minRevision = minRevision;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        minRevision.await(request);
        EntityTag tag = tag(request);
        request.setProperty(TAG, tag);
        if (KnownTags.include(tag, request)) {
            request.abortWith(Response.notModified().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TAG) instanceof EntityTag tag && response.getStatus() < 400) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    /**
     * Made of all that the answer depends on: the data, the rules, the question and the format asked for. A revision's
     * number alone does not name the data: after another data set was put in its place, numbers come again.
     */
    private EntityTag tag(ContainerRequestContext request) {
        Optional<Revision> current = revisions.latest();
        String question = request.getUriInfo().getRequestUri().getRawSchemeSpecificPart() + "\n"
                + request.getHeaderString(HttpHeaders.ACCEPT) + "\n"
                + vocabulary.get().version() + "\n"
                + current.map(revision -> revision.publishedAt + "\n" + revision.dumpId)
                        .orElse("");
        return new EntityTag(current.map(revision -> revision.revision).orElse(0L) + "-"
                + UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)));
    }
}
