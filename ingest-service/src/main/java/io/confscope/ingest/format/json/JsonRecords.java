package io.confscope.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * The records of a JSON text, one at a time: of an array, of an array inside an object, or one after the other (JSON
 * Lines). What comes after a place where the text stops being JSON can't be read; a problem says from where on.
 */
public final class JsonRecords {

    /** Where the lists of records are in the answers of the known APIs. */
    private static final Set<String> LISTS = Set.of("notes", "content", "items", "papers", "data", "results");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(2_000_000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private JsonRecords() {}

    /** Takes one record. */
    @FunctionalInterface
    public interface Records {
        void record(JsonNode value, Place place);
    }

    /** Gives out every record; what is no record and what can't be read goes to the sink. */
    public static void read(DumpText text, RecordSink sink, Records records) throws IOException {
        try (Reader reader = text.open();
                JsonParser parser = JSON.createParser(reader)) {
            try {
                while (parser.nextToken() != null) {
                    value(parser, sink, records, true);
                }
            } catch (StreamConstraintsException e) {
                broken(
                        parser,
                        sink,
                        "json-limit",
                        "This value is deeper, longer or wider than any paper; from here on" + " nothing was read.");
            } catch (StreamReadException e) {
                broken(
                        parser,
                        sink,
                        "broken-json",
                        "The JSON is broken or cut off here; from here on nothing was read.");
            }
        }
    }

    private static void value(JsonParser parser, RecordSink sink, Records records, boolean top) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY && top) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, sink, records, false);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, sink, records, top);
        } else {
            JsonLocation start = parser.currentTokenLocation();
            parser.skipChildren();
            sink.rejected(ParseProblem.error(
                    start.getLineNr(), start.getColumnNr(), "no-record", "A record must be a JSON object.", ""));
        }
    }

    /** An object is a record; at the top one that holds a known list of records may be their wrapping instead. */
    private static void object(JsonParser parser, RecordSink sink, Records records, boolean top) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        var tree = new BoundedTree();
        ObjectNode record = tree.start();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (top && value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, sink, records, false);
                }
                tree.wrapsRecords();
            } else {
                tree.name(name);
                JsonNode field = tree.read(parser);
                if (!tree.isTooLarge()) {
                    record.set(name, field);
                }
            }
        }
        if (tree.isWrapping()) {
            return;
        }
        String title = record.path("title").isTextual() ? record.path("title").asText() : "";
        var place = new Place(
                start.getLineNr(),
                start.getColumnNr(),
                parser.currentTokenLocation().getLineNr(),
                title);
        if (tree.isTooLarge()) {
            sink.rejected(place.error("record-too-large", "The record is too large for a paper."));
        } else {
            records.record(record, place);
        }
    }

    private static void broken(JsonParser parser, RecordSink sink, String code, String message) {
        JsonLocation at = parser.currentLocation();
        sink.rejected(ParseProblem.error(at.getLineNr(), at.getColumnNr(), code, message, ""));
    }
}
