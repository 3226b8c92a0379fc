package io.confscope.stats.answer;

import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A finished answer, ready to be sent any number of times. */
final class Reply {

    private static final String NO_CACHE = "no-cache";

    private final byte[] body;
    private final Format format;
    private final String etag;
    private final @Nullable String permalink;

    Reply(byte[] body, Format format, String etag, @Nullable String permalink) {
        this.body = body;
        this.format = format;
        this.etag = etag;
        this.permalink = permalink;
    }

    int bytes() {
        return body.length;
    }

    /** @param ifNoneMatch the header of the request: 304 if it names this answer */
    Response toResponse(@Nullable String ifNoneMatch) {
        boolean known = ifNoneMatch != null && names(ifNoneMatch);
        Response.ResponseBuilder response = known ? Response.notModified() : Response.ok(Buffer.buffer(body));
        if (!known) {
            response.header("Content-Type", format.contentType());
        }
        if (permalink != null) {
            response.header("Link", "<" + permalink + ">; rel=\"bookmark\"");
        }
        return response.header("ETag", etag)
                .header("Cache-Control", NO_CACHE)
                .header("Vary", "Accept")
                .build();
    }

    /** Weak comparison, as RFC 9110 asks for If-None-Match. */
    private boolean names(String ifNoneMatch) {
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
