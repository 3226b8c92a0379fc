package io.confscope.stats.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats an answer can have. */
public enum Format {
    JSON("application/json", "application/json;charset=UTF-8"),
    CSV("text/csv", "text/csv;charset=UTF-8;header=present"),
    NDJSON("application/x-ndjson", "application/x-ndjson;charset=UTF-8"),
    /** Version 2.0; it has no media type of its own, so only the parameter asks for it. */
    JSONSTAT("application/json", "application/json;charset=UTF-8");

    private final String mediaType;
    private final String contentType;

    Format(String mediaType, String contentType) {
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    /** The value of the parameter {@code format}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type without parameters, as an {@code Accept} header names it. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type of the answer. */
    public String contentType() {
        return contentType;
    }

    static Optional<Format> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
