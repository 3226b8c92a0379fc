package io.confscope.system.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** What a service answered: status, media type without parameters, and the body as text. */
public record Answer(int status, String mediaType, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body read as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON: " + body, e);
        }
    }
}
