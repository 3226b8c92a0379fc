package io.confscope.ingest.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.ingest.link.Link;
import io.confscope.ingest.vocabulary.Evidence;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Lists in a column, as JSON. */
final class JsonColumns {

    private JsonColumns() {}

    private abstract static class JsonColumn<T> implements AttributeConverter<List<T>, String> {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final TypeReference<List<T>> type;

        JsonColumn(TypeReference<List<T>> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(List<T> values) {
            try {
                return values.isEmpty() ? "[]" : JSON.writeValueAsString(values);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<T> convertToEntityAttribute(String column) {
            try {
                return "[]".equals(column) ? List.of() : List.copyOf(JSON.readValue(column, type));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Converter
    static final class Strings extends JsonColumn<String> {
        Strings() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static final class Links extends JsonColumn<Link> {
        Links() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static final class EvidenceList extends JsonColumn<Evidence> {
        EvidenceList() {
            super(new TypeReference<>() {});
        }
    }
}
