package io.confscope.ingest.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes a part of a list as JSON, CSV or NDJSON. */
@ApplicationScoped
public class ListAnswers {

    /** A cell that starts with one of these would be a formula to a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private final ObjectMapper json;

    ListAnswers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes a part of a list in the format that was asked for.
     *
     * @param asked the parameter {@code format}, null where the header {@code Accept} decides
     * @param columns the CSV's columns, in order, which nested fields name with a dot; a list stands in one cell
     */
    public Response answer(Page<?> page, @Nullable ListFormat asked, HttpHeaders headers, List<String> columns) {
        ListFormat format = ListFormat.of(asked, headers);
        Object body =
                switch (format) {
                    case JSON -> page;
                    case CSV -> csv(page.items(), columns);
                    case NDJSON -> ndjson(page.items());
                };
        var response = Response.ok(body, format.mediaType());
        if (format != ListFormat.JSON && page.nextCursor() != null) {
            response.header("X-Next-Cursor", page.nextCursor());
        }
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private String ndjson(List<?> items) {
        try {
            var lines = new StringBuilder();
            for (Object item : items) {
                lines.append(json.writeValueAsString(item)).append('\n');
            }
            return lines.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csv(List<?> items, List<String> columns) {
        var text = new StringBuilder();
        try (var printer = CSV.print(text)) {
            printer.printRecord(columns);
            for (Object item : items) {
                JsonNode tree = json.valueToTree(item);
                for (String column : columns) {
                    printer.print(cell(tree.at("/" + column.replace('.', '/'))));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        String text = value.isArray() ? joined(value) : value.isTextual() ? value.asText() : value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String joined(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(value -> value.isTextual() ? value.asText() : value.toString())
                .collect(Collectors.joining("; "));
    }
}
