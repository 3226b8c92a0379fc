package io.confscope.dashboard.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * A problem document as of RFC 9457.
 *
 * @param code the end of its {@code type}, {@code urn:confscope:problem:<code>}
 * @param detail one sentence that says what to do
 */
public record Problem(int status, String code, String title, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * Writes the document.
     *
     * @param instance the path that was asked for
     */
    public Buffer document(String instance) {
        return new JsonObject()
                .put("type", "urn:confscope:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .toBuffer();
    }
}
