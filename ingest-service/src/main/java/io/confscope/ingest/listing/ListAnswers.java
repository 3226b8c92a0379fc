package io.confscope.ingest.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a part of a list as JSON, CSV or NDJSON. */
@ApplicationScoped
public class ListAnswers {

    private final ObjectMapper json;

    ListAnswers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes a part of a list in the format that was asked for.
     *
     * @param asked the parameter {@code format}, null where the header {@code Accept} decides
     * @param columns the CSV's columns, in order
     */
    public Response answer(Page<?> page, @Nullable ListFormat asked, HttpHeaders headers, List<Column> columns) {
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

    private String csv(List<?> items, List<Column> columns) {
        var text = new StringBuilder();
        try {
            var csv = new CsvWriter(text, columns);
            csv.header();
            for (Object item : items) {
                csv.row(json.valueToTree(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Gives parts of a list until it is over. */
    @FunctionalInterface
    public interface Parts {
        /** The next part; an empty one is the end. */
        List<?> next();
    }

    /** Writes a whole list as a stream, however long it is; JSON stands for JSON Lines here. */
    public Response stream(Parts parts, @Nullable ListFormat asked, HttpHeaders headers, List<Column> columns) {
        boolean csv = ListFormat.of(asked, headers) == ListFormat.CSV;
        StreamingOutput body = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var rows = new CsvWriter(writer, columns);
            if (csv) {
                rows.header();
            }
            for (List<?> items = parts.next(); !items.isEmpty(); items = parts.next()) {
                for (Object item : items) {
                    if (csv) {
                        rows.row(json.valueToTree(item));
                    } else {
                        writer.write(json.writeValueAsString(item));
                        writer.write('\n');
                    }
                }
                writer.flush();
            }
            writer.flush();
        };
        return Response.ok(body, (csv ? ListFormat.CSV : ListFormat.NDJSON).mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
