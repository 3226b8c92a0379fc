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

    /** What to say where only the status of a refusal is known. */
    public static Problem refused(int status) {
        return switch (status) {
            case 404 ->
                new Problem(
                        status,
                        "not-found",
                        "There is nothing at this address",
                        "Start at /, or read /q/openapi for the addresses that exist.");
            case 405 ->
                new Problem(
                        status,
                        "method-not-allowed",
                        "This method does not work here",
                        "Use one of the methods that the Allow header names.");
            case 406 ->
                new Problem(status, "not-acceptable", "This format is not given here", "Ask for application/json.");
            default ->
                new Problem(
                        status,
                        "refused",
                        "The request cannot be answered",
                        "Check the address and the method against /q/openapi.");
        };
    }

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
