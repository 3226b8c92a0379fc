package io.confscope.ingest.format.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.EditionYear;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.PaperFields;
import io.confscope.ingest.format.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, whatever wrote it.
 *
 * @param text a field's text by its name in the API, null where the row says nothing
 * @param list a field's items, by the same names
 */
record TableRecord(Function<String, @Nullable String> text, Function<String, List<String>> list) {

    static TableRecord of(JsonNode record) {
        return new TableRecord(field -> Json.text(record.path(field)), field -> switch (field) {
            case "links" -> links(record.path("links"), false);
            case "pages" -> links(record.path("links"), true);
            default -> Json.list(record.path(field), ";");
        });
    }

    /** @param pages whether those that an export calls pages of the paper are wanted, or all others */
    private static List<String> links(JsonNode links, boolean pages) {
        if (!links.isArray()) {
            return pages ? List.of() : Json.list(links, ";");
        }
        var texts = new ArrayList<String>();
        links.forEach(link -> {
            String text = link.isObject() ? Json.text(link, "asWritten", "url") : Json.text(link);
            if (text != null && pages == "paper".equals(Json.text(link, "kind"))) {
                texts.add(text);
            }
        });
        return texts;
    }

    PaperFields paper(Origin origin) {
        String decision = text.apply("decision");
        String presentation = text.apply("presentationAsWritten");
        String topic = text.apply("topicAsWritten");
        String area = text.apply("areaAsWritten");
        var fields = new PaperFields()
                .id(text.apply("id"))
                .edition(edition(text.apply("edition")))
                .venue(text.apply("venue"))
                .year(EditionYear.of(text.apply("year")))
                .origin(origin)
                .decision(decision)
                .presentation(presentation != null ? presentation : text.apply("presentation"))
                .topic(topic != null ? topic : text.apply("topic"))
                .area(area != null ? area : text.apply("area"))
                .titleEn(text.apply("titleEn"))
                .titleZh(text.apply("titleZh"))
                .abstractText(text.apply("abstract"), !"false".equalsIgnoreCase(text.apply("abstractComplete")))
                .keywords(list.apply("keywords"))
                .authors(list.apply("authors"))
                .links(list.apply("links"))
                .pages(list.apply("pages"))
                .sourceIds(list.apply("sourceIds"));
        return fields.hasTitle() ? fields : fields.title(text.apply("title"));
    }

    /** {@code iclr-2026}. */
    private static Origin edition(@Nullable String edition) {
        if (edition == null || !edition.matches(".+-" + EditionYear.PATTERN)) {
            return Origin.UNKNOWN;
        }
        int dash = edition.length() - 5;
        return new Origin(edition.substring(0, dash), Integer.parseInt(edition.substring(dash + 1)));
    }
}
