package io.confscope.ingest.format.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.json.Json;
import io.confscope.ingest.link.LinkStatus;
import io.confscope.ingest.link.Links;
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
                "pages",
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
        try {
            CSVRecord row = cells(firstLine);
            List<@Nullable String> fields = row == null ? List.of() : fields(row);
            long known = fields.stream().filter(field -> field != null).count();
            return known >= 2 && fields.stream().anyMatch(field -> field != null && field.startsWith("title"));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<@Nullable String> fields(CSVRecord header) {
        var fields = new ArrayList<@Nullable String>();
        header.forEach(heading -> fields.add(HEADINGS.get(letters(heading))));
        return fields;
    }

    void read(DumpText text, RecordSink sink) throws IOException {
        try (var rows = new CsvRows(text.open())) {
            var header = rows.next();
            if (header == null) {
                return;
            }
            CSVRecord headings = header.closed() ? cells(header.text()) : null;
            if (headings == null) {
                sink.rejected(new Place(header.firstLine(), 1, header.lastLine(), header.text())
                        .error(
                                "broken-header",
                                "The header row is broken, so no row can be read; is a quote not closed?"));
                return;
            }
            List<@Nullable String> fields = fields(headings);
            for (var row = rows.next(); row != null; row = rows.next()) {
                CSVRecord cells = row.closed() ? cells(row.text()) : null;
                if (cells == null) {
                    sink.rejected(new Place(row.firstLine(), 1, row.lastLine(), row.text())
                            .error(
                                    "broken-csv",
                                    "A quoted cell is not closed or broken; reading went on with the next line."));
                } else {
                    row(cells, fields, new Place(row.firstLine(), 1, row.lastLine(), title(cells, fields)), sink);
                }
            }
        }
    }

    /** The cells of one row, or null where they are broken. */
    private static @Nullable CSVRecord cells(String row) throws IOException {
        try (var parser = CSVParser.parse(new StringReader(row), CSV)) {
            Iterator<CSVRecord> rows = parser.iterator();
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            return null;
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
                items.removeIf(item -> isNone(field, item));
            }
        }
        return items;
    }

    /** What stands in a column of links and is none; other tables have the numbers of pages under “pages”. */
    private static boolean isNone(String field, String item) {
        return switch (field) {
            case "links" -> CODE_LEVELS.contains(item);
            case "pages" -> Links.read(List.of(item)).get(0).status() == LinkStatus.MALFORMED;
            default -> false;
        };
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
