package io.confscope.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The names of an object's fields that say something, which tell a record from the wrapping of records. */
final class RecordFields {

    private static final Set<String> OWN_TITLES = Set.of("titleEn", "titleZh");
    private static final Set<String> DETAILS =
            Set.of("abstract", "author", "authors", "keywords", "decision", "status");
    private static final Set<String> EDITION = Set.of("edition", "venue", "year");

    private final Set<String> names = new HashSet<>();
    private boolean note;

    /** Those of the object that a text begins with, as far as it can be read. */
    static RecordFields of(JsonFactory json, String text) {
        var fields = new RecordFields();
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                fields.add(name, parser.nextToken());
                parser.skipChildren();
            }
        } catch (IOException e) {
            // Where it is broken is told when its values are read.
        }
        return fields;
    }

    void add(String name, JsonToken value) {
        note |= name.equals("content") && value == JsonToken.START_OBJECT;
        if (value != JsonToken.VALUE_NULL) {
            names.add(name);
        }
    }

    boolean areEmpty() {
        return !isTitled() && !hasAny(DETAILS) && !hasAny(EDITION);
    }

    /** Of a paper, or of a list of papers that has a title. */
    boolean isTitled() {
        return names.contains("title") || isPaper();
    }

    /** Of a paper only. A note of OpenReview has its fields inside {@code content}. */
    boolean isPaper() {
        return note || hasAny(OWN_TITLES) || (names.contains("title") && hasAny(DETAILS));
    }

    private boolean hasAny(Set<String> some) {
        return some.stream().anyMatch(names::contains);
    }
}
