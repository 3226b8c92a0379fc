package io.confscope.ingest.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes records as CSV (RFC 4180), a list in one cell with semicolons between its items. */
final class CsvWriter {

    /** A cell that starts with one of these would be a formula to a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private final CSVPrinter printer;
    private final List<Column> columns;

    CsvWriter(Appendable out, List<Column> columns) throws IOException {
        this.printer = new CSVPrinter(out, CSV);
        this.columns = columns;
    }

    void header() throws IOException {
        printer.printRecord(columns.stream().map(Column::name).toList());
    }

    void row(JsonNode record) throws IOException {
        for (Column column : columns) {
            JsonNode value = record;
            for (String name : column.path()) {
                value = value.isArray() ? each(value, name, column.items()) : value.path(name);
            }
            printer.print(cell(value));
        }
        printer.println();
    }

    private static JsonNode each(JsonNode list, String name, Predicate<JsonNode> told) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> {
            if (told.test(item)) {
                values.add(item.path(name));
            }
        });
        return values;
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        String text = value.isArray() ? list(value) : value.asText();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A list with a semicolon in an item is written as JSON, so that it can be read back. */
    private static String list(JsonNode list) {
        boolean ambiguous = StreamSupport.stream(list.spliterator(), false)
                .anyMatch(item -> item.asText().contains(";"));
        return ambiguous
                ? list.toString()
                : StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("; "));
    }
}
