package io.confscope.ingest.format.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.json.JsonRecords.Records;
import io.confscope.ingest.format.json.LineStarts.Position;
import java.io.IOException;
import java.util.Set;

/** A JSON text, or a part of one that starts on a later line, and what takes its records. */
final class JsonPart {

    /** Where the lists of records are in the answers of the known APIs. */
    private static final Set<String> LISTS = Set.of("notes", "content", "items", "papers", "data", "results");

    private final LineStarts lines;
    private final RecordSink sink;
    private final Records records;

    JsonPart(LineStarts lines, RecordSink sink, Records records) {
        this.lines = lines;
        this.sink = sink;
        this.records = records;
    }

    void value(JsonParser parser, boolean top) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY && top) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, false);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, top);
        } else {
            Position start = position(parser.currentTokenLocation());
            parser.skipChildren();
            sink.rejected(ParseProblem.error(
                    start.line(), start.column(), "no-record", "A record must be a JSON object.", ""));
        }
    }

    /** An object is a record; at the top one that holds a known list of records may be their wrapping instead. */
    private void object(JsonParser parser, boolean top) throws IOException {
        Position start = position(parser.currentTokenLocation());
        var tree = new BoundedTree();
        ObjectNode record = tree.start();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (top && value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, false);
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
        Position end = position(parser.currentTokenLocation());
        var place = new Place(start.line(), start.column(), end.line(), title);
        if (tree.isTooLarge()) {
            sink.rejected(place.error("record-too-large", "The record is too large for a paper."));
        } else {
            records.record(record, place);
        }
    }

    /** At the character that can't be there, which was just read, or where the text ends too early. */
    void broken(JsonParser parser, JsonProcessingException why, String code, String message) {
        long offset = parser.currentLocation().getCharOffset();
        Position at = lines.position(why instanceof JsonEOFException ? offset : Math.max(offset - 1, 0));
        sink.rejected(ParseProblem.error(at.line(), at.column(), code, message, ""));
    }

    private Position position(JsonLocation at) {
        return lines.position(at.getCharOffset());
    }
}
