package io.confscope.ingest.format.known;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** How many records a text has, counted without a reader, where that can be told: where nothing in it is broken. */
final class RecordCount {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Set<String> LISTS = Set.of("notes", "content", "items", "papers", "data", "results");

    /** What a record may have, and the wrapping of records need not. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "titleEn",
            "titleZh",
            "content",
            "abstract",
            "author",
            "authors",
            "keywords",
            "decision",
            "status",
            "edition",
            "venue",
            "year");

    private RecordCount() {}

    static OptionalLong ofJson(String text) throws IOException {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean linesAreRecords = lines.size() >= 2
                && isStart(lines.get(0))
                && isStart(lines.get(1))
                && !lines.get(0).strip().endsWith("[");
        if (!linesAreRecords) {
            return ofValues(text);
        }
        long records = 0;
        for (String chunk : chunks(text)) {
            OptionalLong found = ofValues(chunk);
            if (found.isEmpty()) {
                return found;
            }
            records += found.getAsLong();
        }
        return OptionalLong.of(records);
    }

    /** A line and those behind it that do not start a record. */
    private static List<String> chunks(String text) {
        var chunks = new ArrayList<String>();
        for (String line : text.lines().toList()) {
            int last = chunks.size() - 1;
            if (last < 0 || isStart(line)) {
                chunks.add(line);
            } else {
                chunks.set(last, chunks.get(last) + "\n" + line);
            }
        }
        return chunks;
    }

    private static boolean isStart(String line) {
        return line.strip().startsWith("{");
    }

    private static OptionalLong ofValues(String text) throws IOException {
        long records = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                long found = parser.currentToken() == JsonToken.START_ARRAY
                        ? items(parser)
                        : parser.currentToken() == JsonToken.START_OBJECT ? inside(parser) : 1;
                if (found < 0) {
                    return OptionalLong.empty();
                }
                records += found;
            }
        } catch (StreamReadException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(records);
    }

    private static long items(JsonParser parser) throws IOException {
        long items = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            items++;
        }
        return items;
    }

    /** An object is a record, or holds lists of them; less than 0 where it could be either. */
    private static long inside(JsonParser parser) throws IOException {
        long records = 0;
        boolean wraps = false;
        boolean says = false;
        boolean plain = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                wraps = true;
                long items = papers(parser);
                plain &= items > 0;
                records += items;
            } else {
                says |= FIELDS.contains(name);
                parser.skipChildren();
            }
        }
        return !wraps ? 1 : plain && !says ? records : -1;
    }

    /** How many items an array has; less than 0 where one of them has no title. */
    private static long papers(JsonParser parser) throws IOException {
        long items = 0;
        boolean titled = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items++;
            boolean title = false;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    title |= name.equals("content")
                            ? value == JsonToken.START_OBJECT
                            : name.equals("title") && value != JsonToken.VALUE_NULL;
                    parser.skipChildren();
                }
            }
            parser.skipChildren();
            titled &= title;
        }
        return titled ? items : -1;
    }

    /** The lines behind the header, where no cell is quoted. */
    static OptionalLong ofCsv(String text) {
        return text.indexOf('"') >= 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.max(0, text.lines().filter(line -> !line.isEmpty()).count() - 1));
    }
}
