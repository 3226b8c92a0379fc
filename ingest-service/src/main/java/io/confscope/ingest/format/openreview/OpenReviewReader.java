package io.confscope.ingest.format.openreview;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.EditionYear;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.PaperFields;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.json.Json;
import io.confscope.ingest.format.json.JsonRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads notes of the OpenReview API: version 2, where a field's value is wrapped, and version 1, where it is not. */
public final class OpenReviewReader implements DumpReader {

    /** {@code ICLR.cc/2026/Conference/Rejected_Submission}. */
    private static final Pattern VENUE_ID = Pattern.compile("([^/.]+)[^/]*/(" + EditionYear.PATTERN + ")(?:/.*)?");

    /** {@code ICLR 2026 Poster}, {@code Submitted to ICLR 2026}. */
    private static final Pattern VENUE =
            Pattern.compile("(?:Submitted to )?(\\S.*?) (" + EditionYear.PATTERN + ")(?: (.*))?");

    private static final Pattern SUBMITTED = Pattern.compile("(?i)^submitted to |\\bsubmission$|\\bunder review\\b");

    private final Origin origin;

    public OpenReviewReader(Origin origin) {
        this.origin = origin;
    }

    /** Whether a record looks like a note. */
    public static boolean recognises(JsonNode record) {
        return record.path("content").has("title");
    }

    @Override
    public void read(DumpText text, RecordSink sink) throws IOException {
        JsonRecords.read(text, sink, (record, place) -> note(record, place, sink));
    }

    private void note(JsonNode note, Place place, RecordSink sink) {
        JsonNode content = note.path("content");
        String venue = text(content, "venue");
        String venueId = text(content, "venueid");
        String title = text(content, "title");
        String id = Json.text(note, "forum", "id");
        var fields = new PaperFields()
                .origin(edition(venue, venueId != null ? venueId : Json.text(note, "invitation")))
                .origin(origin)
                .decision(decision(venue, venueId))
                .presentation(presentation(venue))
                .area(text(content, "primary_area"))
                .title(title)
                .abstractText(text(content, "abstract"), true)
                .keywords(Json.list(value(content, "keywords"), "[;,]"))
                .authors(Json.list(value(content, "authors"), "[;,]"))
                .links(links(content))
                .pages(id == null ? List.of() : List.of("https://openreview.net/forum?id=" + id))
                .sourceId("openreview", id);
        fields.giveTo(sink, new Place(place.line(), place.column(), place.lastLine(), title == null ? "" : title));
    }

    private static Origin edition(@Nullable String venue, @Nullable String venueId) {
        Matcher byVenue = VENUE.matcher(venue == null ? "" : venue);
        if (byVenue.matches()) {
            return new Origin(byVenue.group(1), Integer.parseInt(byVenue.group(2)));
        }
        Matcher byId = VENUE_ID.matcher(venueId == null ? "" : venueId);
        return byId.matches() ? new Origin(byId.group(1), Integer.parseInt(byId.group(2))) : Origin.UNKNOWN;
    }

    /**
     * The id says plainly what the wording hides: a rejected paper's venue is “Submitted to …”. Any other wording behind the
     * year is that of a track or a presentation, which only accepted papers have.
     */
    private static String decision(@Nullable String venue, @Nullable String venueId) {
        for (String word : List.of("Desk Rejected", "Reject", "Withdraw")) {
            if (says(venueId, word.replace(' ', '_')) || says(venue, word)) {
                return word;
            }
        }
        boolean submitted = venue == null
                || SUBMITTED.matcher(venue).find()
                || (venueId != null && venueId.endsWith("/Submission"));
        return submitted ? "Active" : "Accept";
    }

    private static boolean says(@Nullable String text, String word) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String presentation(@Nullable String venue) {
        Matcher matcher = VENUE.matcher(venue == null ? "" : venue);
        return matcher.matches() ? matcher.group(3) : null;
    }

    private static List<String> links(JsonNode content) {
        var links = new ArrayList<String>();
        for (String field : List.of("code", "code_link", "code_url", "project_page", "software", "dataset")) {
            String link = text(content, field);
            // Files kept by OpenReview itself come as paths of its own.
            if (link != null && !link.startsWith("/")) {
                links.add(link);
            }
        }
        return links;
    }

    private static @Nullable String text(JsonNode content, String field) {
        return Json.text(value(content, field));
    }

    private static JsonNode value(JsonNode content, String field) {
        JsonNode value = content.path(field);
        return value.isObject() ? value.path("value") : value;
    }
}
