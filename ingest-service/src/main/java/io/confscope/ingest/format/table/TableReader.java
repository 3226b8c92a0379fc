package io.confscope.ingest.format.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.json.JsonRecords;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads tables: CSV and JSON Lines with the names that the API gives a paper's fields, which is what an export writes;
 * CSV also with other common headings.
 */
public final class TableReader implements DumpReader {

    private final Origin origin;

    public TableReader(Origin origin) {
        this.origin = origin;
    }

    /** Whether a JSON record has the API's names. */
    public static boolean recognises(JsonNode record) {
        return (record.has("titleEn") || record.has("titleZh") || record.has("title"))
                && (record.has("edition") || record.has("venue") || record.has("abstractComplete"));
    }

    /** Whether the first line of a text is a header row. */
    public static boolean recognises(String firstLine) {
        return CsvTable.recognises(firstLine);
    }

    @Override
    public void read(DumpText text, RecordSink sink) throws IOException {
        if (isJson(text)) {
            JsonRecords.read(text, sink, (record, place) -> TableRecord.of(record)
                    .paper(origin)
                    .giveTo(sink, place));
        } else {
            new CsvTable(origin).read(text, sink);
        }
    }

    private static boolean isJson(DumpText text) throws IOException {
        try (Reader reader = text.open()) {
            int c = reader.read();
            while (c >= 0 && Character.isWhitespace(c)) {
                c = reader.read();
            }
            return c == '{' || c == '[';
        }
    }
}
