package io.confscope.ingest.listing;

import io.confscope.ingest.problem.BadRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to write a list. */
public enum ListFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV("text/csv;charset=UTF-8;header=present"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Called by the framework for the parameter {@code format}. */
    public static ListFormat fromString(String text) {
        return switch (text) {
            case "json" -> JSON;
            case "csv" -> CSV;
            case "ndjson" -> NDJSON;
            default -> throw BadRequest.parameter("format", "Unknown format “" + text + "”; use json, csv or ndjson.");
        };
    }

    /** The parameter's word, else the header's. */
    static ListFormat of(@Nullable ListFormat parameter, HttpHeaders headers) {
        if (parameter != null) {
            return parameter;
        }
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return JSON;
            }
            if ("text".equals(type.getType()) && "csv".equals(type.getSubtype())) {
                return CSV;
            }
            if ("x-ndjson".equals(type.getSubtype())) {
                return NDJSON;
            }
        }
        return JSON;
    }
}
