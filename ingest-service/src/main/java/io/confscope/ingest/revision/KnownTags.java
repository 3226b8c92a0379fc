package io.confscope.ingest.revision;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What a reader says to have. */
final class KnownTags {

    private KnownTags() {}

    /**
     * Whether the answer with this tag is among it. A proxy that compresses may have put {@code W/} in front of the tag, which is no
     * reason to send the answer again.
     */
    static boolean include(EntityTag tag, ContainerRequestContext request) {
        @Nullable String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.equals("*") || known.contains('"' + tag.getValue() + '"'));
    }
}
