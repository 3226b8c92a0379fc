package io.confscope.ingest.format.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads CSV by its header row. */
final class CsvTable {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What an export writes into its column “code”, which elsewhere holds links. */
    private static final Set<String> CODE_LEVELS = Set.of("open", "anonymous", "page", "promised", "none");

    /** Headings by their letters in lower case, and the field each stands for. */
    private static final Map<String, String> HEADINGS = headings();

    private final Origin origin;

    CsvTable(Origin origin) {
        this.origin = origin;
    }

    private static Map<String, String> headings() {
        var fields = new HashMap<String, String>();
        for (String name : List.of(
                "id",
                "edition",
                "venue",
                "year",
                "decision",
                "presentation",
                "presentationAsWritten",
                "topic",
                "topicAsWritten",
                "area",
                "areaAsWritten",
                "title",
                "titleEn",
                "titleZh",
                "abstract",
                "abstractComplete",
                "keywords",
                "authors",
                "links",
                "sourceIds")) {
            fields.put(letters(name), name);
        }
        fields.putAll(Map.of(
                "papertitle", "title",
                "name", "title",
                "summary", "abstract",
                "author", "authors",
                "tags", "keywords",
                "conference", "venue"));
        fields.putAll(Map.of(
                "url", "links",
                "link", "links",
                "code", "links",
                "github", "links",
                "status", "decision",
                "type", "presentation",
                "track", "presentation",
                "primaryarea", "area",
                "subject", "area",
                "category", "topic"));
        return fields;
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    static boolean recognises(String firstLine) {
        try (var parser = CSVParser.parse(new StringReader(firstLine), CSV)) {
            Iterator<CSVRecord> rows = parser.iterator();
            List<@Nullable String> fields = rows.hasNext() ? fields(rows.next()) : List.of();
            long known = fields.stream().filter(field -> field != null).count();
            return known >= 2 && fields.stream().anyMatch(field -> field != null && field.startsWith("title"));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }

    private static List<@Nullable String> fields(CSVRecord header) {
        var fields = new ArrayList<@Nullable String>();
        header.forEach(heading -> fields.add(HEADINGS.get(letters(heading))));
        return fields;
    }

    void read(DumpText text, RecordSink sink) throws IOException {
        try (var reader = new BufferedReader(text.open());
                var parser = CSVParser.parse(reader, CSV)) {
            int line = 1;
            try {
                Iterator<CSVRecord> rows = parser.iterator();
                List<@Nullable String> fields = rows.hasNext() ? fields(rows.next()) : List.of();
                line = (int) parser.getCurrentLineNumber() + 1;
                while (rows.hasNext()) {
                    CSVRecord row = rows.next();
                    int last = Math.max(line, (int) parser.getCurrentLineNumber());
                    row(row, fields, new Place(line, 1, last, title(row, fields)), sink);
                    line = last + 1;
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                sink.rejected(new Place(line, 1, line, "")
                        .error("broken-csv", "A quoted cell is not closed or broken; from here on nothing was read."));
            }
        }
    }

    private void row(CSVRecord row, List<@Nullable String> fields, Place place, RecordSink sink) {
        if (row.size() > fields.size()) {
            sink.rejected(place.error(
                    "too-many-cells",
                    "The row has " + row.size() + " cells, the header " + fields.size() + "; is a comma not quoted?"));
            return;
        }
        var record = new TableRecord(field -> text(row, fields, field), field -> list(row, fields, field));
        record.paper(origin).giveTo(sink, place);
    }

    private static String title(CSVRecord row, List<@Nullable String> fields) {
        for (String field : List.of("title", "titleEn", "titleZh")) {
            String title = text(row, fields, field);
            if (title != null) {
                return title;
            }
        }
        return row.size() == 0 ? "" : row.get(0);
    }

    private static @Nullable String text(CSVRecord row, List<@Nullable String> fields, String field) {
        for (int i = 0; i < Math.min(row.size(), fields.size()); i++) {
            if (field.equals(fields.get(i)) && !row.get(i).isBlank()) {
                return plain(row.get(i));
            }
        }
        return null;
    }

    /** All cells of a field: several columns may hold links. */
    private static List<String> list(CSVRecord row, List<@Nullable String> fields, String field) {
        var items = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.size(), fields.size()); i++) {
            if (field.equals(fields.get(i))) {
                items.addAll(items(plain(row.get(i))));
                items.removeIf(item -> field.equals("links") && CODE_LEVELS.contains(item));
            }
        }
        return items;
    }

    /** An export writes a list whose items hold semicolons as JSON. */
    private static List<String> items(String cell) {
        if (cell.startsWith("[\"")) {
            try {
                return Json.list(JSON.readTree(cell), ";");
            } catch (JsonProcessingException e) {
                // Not JSON after all, so a list like any other.
            }
        }
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toList());
    }

    /** An export puts an apostrophe before what a spreadsheet would take for a formula. */
    private static String plain(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
