package io.confscope.ingest.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.UUID;

/** Waits for {@code minRevision}, tags the answer, and takes back what the reader has already. */
@Provider
@ContentTagged
class ContentTagFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final MinRevision minRevision;
    private final ObjectMapper json;

    ContentTagFilter(MinRevision minRevision, ObjectMapper json) {
        this.minRevision = minRevision;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        minRevision.await(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (response.getStatus() != 200) {
            return;
        }
        EntityTag given = response.getEntityTag();
        EntityTag tag = given != null ? given : tag(response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (KnownTags.include(tag, request)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    /** JSON and CSV of the same never have the same tag: the one is written of an object, the other of a text. */
    private EntityTag tag(Object entity) throws IOException {
        return new EntityTag(
                UUID.nameUUIDFromBytes(json.writeValueAsBytes(entity)).toString());
    }
}
