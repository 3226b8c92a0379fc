package io.confscope.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.Supplier;

/**
 * The records of a JSON text, one at a time: of an array, of an array inside an object, or one after the other (JSON
 * Lines). Where the text stops being JSON, JSON Lines go on with the next record; in any other text what comes after can't
 * be read, and a problem says from where on.
 */
public final class JsonRecords {

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
        if (JsonLines.isIn(text)) {
            try (var lines = JsonLines.open(text)) {
                for (var next = lines.next(); next != null; next = lines.next()) {
                    var chunk = next;
                    read(
                            new LineStarts(new StringReader(chunk.text()), chunk.line()),
                            sink,
                            records,
                            () -> RecordFields.of(JSON, chunk.text()),
                            "reading went on with the next line");
                }
            }
            return;
        }
        read(new LineStarts(text.open(), 1), sink, records, RecordFields::new, "from here on nothing was read");
    }

    private static void read(
            LineStarts text, RecordSink sink, Records records, Supplier<RecordFields> ahead, String consequence)
            throws IOException {
        var part = new JsonPart(text, sink, records, ahead);
        try (text;
                JsonParser parser = JSON.createParser(text)) {
            read(parser, part, consequence);
        }
    }

    private static void read(JsonParser parser, JsonPart part, String consequence) throws IOException {
        try {
            while (parser.nextToken() != null) {
                part.value(parser, true);
            }
        } catch (StreamConstraintsException e) {
            part.broken(
                    parser,
                    e,
                    "json-limit",
                    "This value is deeper, longer or wider than any paper; " + consequence + ".");
        } catch (StreamReadException e) {
            part.broken(parser, e, "broken-json", "The JSON is broken or cut off here; " + consequence + ".");
        }
    }
}
