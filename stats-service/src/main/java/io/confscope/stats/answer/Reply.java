package io.confscope.stats.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finished answer, ready to be sent any number of times: its bytes and headers are made once. */
final class Reply {

    private static final Header NO_CACHE = new Header("Cache-Control", "no-cache");
    private static final Header VARY = new Header("Vary", "Accept");

    private final Buffer body;
    private final String etag;
    private final Header contentType;
    private final List<Header> headers;

    Reply(byte[] body, Format format, String etag, Answer answer) {
        this.body = Buffer.buffer(body);
        this.etag = etag;
        this.contentType = new Header("Content-Type", format.contentType());
        List<Header> all = new ArrayList<>(List.of(new Header("ETag", etag), NO_CACHE, VARY));
        String permalink = answer.dataset().permalink();
        if (permalink != null) {
            all.add(new Header("Link", "<" + permalink + ">; rel=\"bookmark\""));
        }
        String next = answer.nextCursor();
        if (next != null) {
            // A table has no place for it, and must not look whole where it is not. As in an address: headers are
            // ASCII.
            all.add(new Header("X-Next-Cursor", URLEncoder.encode(next, StandardCharsets.UTF_8)));
        }
        this.headers = List.copyOf(all);
    }

    /** In the form that costs least to send. */
    private record Header(CharSequence name, CharSequence value) {

        private Header(String name, String value) {
            this(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    int bytes() {
        return body.length();
    }

    /**
     * Whether who asks has this answer already. Weak comparison, as RFC 9110 asks for If-None-Match.
     *
     * @param ifNoneMatch the header of the request
     */
    boolean isKnownBy(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null || ifNoneMatch.equals(etag)) {
            return ifNoneMatch != null;
        }
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    /** @param known whether to say only that nothing has changed */
    Response toResponse(boolean known) {
        Response.ResponseBuilder response = known ? Response.notModified() : Response.ok(body);
        if (!known) {
            response.header(contentType.name.toString(), contentType.value.toString());
        }
        headers.forEach(header -> response.header(header.name.toString(), header.value.toString()));
        return response.build();
    }

    /** Sends what {@link #toResponse} describes. */
    void send(boolean known, HttpServerResponse response) {
        for (Header header : headers) {
            response.putHeader(header.name, header.value);
        }
        if (known) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(contentType.name, contentType.value).end(body);
        }
    }
}
