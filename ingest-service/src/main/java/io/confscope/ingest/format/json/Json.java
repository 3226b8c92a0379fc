package io.confscope.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.EditionYear;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a record whose sources do not agree on types: a list may come as one string, a string as a number. */
public final class Json {

    private Json() {}

    /** The value as text: a list is joined by semicolons; null for nothing, an empty text or an object. */
    public static @Nullable String text(JsonNode value) {
        if (value.isArray()) {
            String joined = String.join("; ", list(value, ";"));
            return joined.isEmpty() ? null : joined;
        }
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** The first of the fields that says something. */
    public static @Nullable String text(JsonNode record, String... fields) {
        for (String field : fields) {
            String text = text(record.path(field));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The value as a list: a string is split at the separator. */
    public static List<String> list(JsonNode value, String separator) {
        var items = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(item -> {
                if (item.isValueNode() && !item.isNull()) {
                    items.add(item.asText().strip());
                }
            });
        } else if (value.isValueNode() && !value.isNull()) {
            for (String item : value.asText().split(separator, -1)) {
                items.add(item.strip());
            }
        }
        items.removeIf(String::isEmpty);
        return items;
    }

    /** The year that a value is, or 0. */
    public static int year(JsonNode value) {
        return EditionYear.of(text(value));
    }
}
