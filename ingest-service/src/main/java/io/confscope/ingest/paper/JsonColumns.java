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
import org.hibernate.annotations.Immutable;

/** Lists in a column, as JSON. The lists themselves never change, so nobody needs to copy them to see whether they did. */
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
    @Immutable
    static final class Strings extends JsonColumn<String> {
        Strings() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class Links extends JsonColumn<Link> {
        Links() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static final class EvidenceList extends JsonColumn<Evidence> {
        EvidenceList() {
            super(new TypeReference<>() {});
        }
    }
}
