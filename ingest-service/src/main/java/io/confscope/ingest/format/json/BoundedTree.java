package io.confscope.ingest.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads one record into a tree, and stops keeping values once it is larger than a paper can be. */
final class BoundedTree {

    private static final long LARGEST = 4_000_000;

    /** What a value costs beside its characters. */
    private static final int VALUE = 40;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private long size;

    ObjectNode start() {
        return NODES.objectNode();
    }

    /** Notes the name of a field of the record itself. */
    void name(String name) {
        size += VALUE + name.length();
    }

    boolean isTooLarge() {
        return size > LARGEST;
    }

    /** The value at the parser's token, whole; nothing of it is kept once the record is too large. */
    JsonNode read(JsonParser parser) throws IOException {
        size += VALUE;
        if (isTooLarge()) {
            parser.skipChildren();
            return MissingNode.getInstance();
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text(parser);
            default -> NODES.nullNode();
        };
    }

    /** Numbers are kept as they are written: sources mix them with strings, and nothing is computed with them. */
    private JsonNode text(JsonParser parser) throws IOException {
        String text = parser.getText();
        size += text.length();
        return NODES.textNode(text);
    }

    private JsonNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            size += name.length();
            parser.nextToken();
            JsonNode value = read(parser);
            if (!isTooLarge()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = read(parser);
            if (!isTooLarge()) {
                array.add(value);
            }
        }
        return array;
    }
}
