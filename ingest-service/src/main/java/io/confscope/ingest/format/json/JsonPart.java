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
import java.util.function.Supplier;

/** A JSON text, or a part of one that starts on a later line, and what takes its records. */
final class JsonPart {

    /** Where the lists of records are in the answers of the known APIs. */
    private static final Set<String> LISTS = Set.of("notes", "content", "items", "papers", "data", "results");

    private final LineStarts lines;
    private final RecordSink sink;
    private final Records records;
    private final Supplier<RecordFields> ahead;
    private boolean begun;

    /** @param ahead the fields of the first object, where it is small enough to be looked at before it is read */
    JsonPart(LineStarts lines, RecordSink sink, Records records, Supplier<RecordFields> ahead) {
        this.lines = lines;
        this.sink = sink;
        this.records = records;
        this.ahead = ahead;
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
        Found found = read(parser, top);
        boolean wraps =
                switch (found.inside) {
                    case OTHER -> false;
                    case NOTHING -> found.fields.areEmpty();
                    case OBJECTS -> !found.fields.isTitled();
                    case PAPERS -> !found.fields.isPaper();
                };
        if (!wraps) {
            give(found);
        }
        begun |= top;
    }

    /** What the lists of an object hold that could be lists of records. */
    private enum Items {
        /** Something else: a record, too, may have a list of such a name. */
        OTHER,
        NOTHING,
        /** Objects without a title: records that are broken, unless the object around them is one. */
        OBJECTS,
        PAPERS;

        Items and(Items other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    /** An object that was read. */
    private record Found(
            ObjectNode object, RecordFields fields, boolean tooLarge, Items inside, Position start, int lastLine) {}

    private Found read(JsonParser parser, boolean top) throws IOException {
        Position start = position(parser.currentTokenLocation());
        var tree = new BoundedTree();
        ObjectNode object = tree.start();
        var fields = new RecordFields();
        Items inside = Items.OTHER;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (top && value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                inside = inside.and(list(parser, fields));
            } else {
                fields.add(name, value);
                tree.name(name);
                JsonNode field = tree.read(parser);
                if (!tree.isTooLarge()) {
                    object.set(name, field);
                }
            }
        }
        Position end = position(parser.currentTokenLocation());
        return new Found(object, fields, tree.isTooLarge(), inside, start, end.line());
    }

    /**
     * Gives out the records of a list; what else a list holds no reader wants.
     *
     * @param around the fields before it of the object that it is in
     */
    private Items list(JsonParser parser, RecordFields around) throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return Items.NOTHING;
        }
        Found first = parser.currentToken() == JsonToken.START_OBJECT ? read(parser, false) : null;
        if (first == null || isInRecord(first, around) || (!begun && isInRecord(first, ahead.get()))) {
            do {
                parser.skipChildren();
            } while (parser.nextToken() != JsonToken.END_ARRAY);
            return Items.OTHER;
        }
        give(first);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser, false);
        }
        return first.fields.isTitled() ? Items.PAPERS : Items.OBJECTS;
    }

    private static boolean isInRecord(Found item, RecordFields around) {
        return item.fields.isTitled() ? around.isPaper() : around.isTitled();
    }

    private void give(Found found) {
        JsonNode title = found.object.path("title");
        var place = new Place(
                found.start.line(), found.start.column(), found.lastLine, title.isTextual() ? title.asText() : "");
        if (found.tooLarge) {
            sink.rejected(place.error("record-too-large", "The record is too large for a paper."));
        } else {
            records.record(found.object, place);
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
