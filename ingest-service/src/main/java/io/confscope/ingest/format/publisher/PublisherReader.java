package io.confscope.ingest.format.publisher;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.EditionYear;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.PaperFields;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.digest.Body;
import io.confscope.ingest.format.json.Json;
import io.confscope.ingest.format.json.JsonRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the answers of the digest publisher's own API: the cards of its pages with more fields than these show. */
public final class PublisherReader implements DumpReader {

    /** {@code ICLR 2026 Poster}. */
    private static final Pattern VENUE = Pattern.compile("(\\S.*?)(?: (" + EditionYear.PATTERN + "))(?: (.*))?");

    private final Origin origin;

    public PublisherReader(Origin origin) {
        this.origin = origin;
    }

    /** Whether a record looks like a card of this publisher. */
    public static boolean recognises(JsonNode record) {
        return record.has("title")
                && (record.has("primaryDirections")
                        || record.path("links").path(0).has("href"));
    }

    @Override
    public void read(DumpText text, RecordSink sink) throws IOException {
        JsonRecords.read(text, sink, (record, place) -> card(record, place, sink));
    }

    private void card(JsonNode card, Place place, RecordSink sink) {
        String collection = Json.text(card, "collection", "type");
        if (collection != null && !collection.startsWith("paper")) {
            sink.skipped();
            return;
        }
        String text = Json.text(card, "abstract", "summary");
        Body body = Body.parse(text == null ? "" : text);
        Matcher venue = VENUE.matcher(String.valueOf(Json.text(card, "venue")));
        boolean whole = venue.matches();
        var links = new ArrayList<>(body.links());
        card.path("links").forEach(link -> {
            String href = link.isObject() ? Json.text(link, "href", "url") : Json.text(link);
            if (href != null) {
                links.add(href);
            }
        });
        new PaperFields()
                .venue(whole ? venue.group(1) : Json.text(card, "venue"))
                .year(whole ? Integer.parseInt(venue.group(2)) : 0)
                .year(Json.year(card.path("year")))
                .origin(origin)
                .decision("accepted")
                .presentation(presentation(card, whole ? venue.group(3) : null))
                .topic(first(card, "category", "primaryDirections"))
                .title(Json.text(card, "title"))
                .titleEn(Json.text(card, "titleEn", "title_en"))
                .abstractText(body.abstractText(), !body.accepted() && card.has("abstract"))
                .keywords(Json.list(card.path("tags"), "[;,]"))
                .links(links)
                .sourceId("publisher", Json.text(card, "id"))
                .giveTo(sink, place);
    }

    private static @Nullable String presentation(JsonNode card, @Nullable String ofVenue) {
        String own = Json.text(card, "presentation", "presentationType");
        return own != null ? own : ofVenue;
    }

    /** The first entry of the first field that has one: the publisher lists the main direction first. */
    private static @Nullable String first(JsonNode card, String... fields) {
        for (String field : fields) {
            List<String> values = Json.list(card.path(field), ";");
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return null;
    }
}
