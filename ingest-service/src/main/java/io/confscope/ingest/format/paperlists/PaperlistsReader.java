package io.confscope.ingest.format.paperlists;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.PaperFields;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.json.Json;
import io.confscope.ingest.format.json.JsonRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Paper Copilot's lists: {@code <venue><year>.json}, an array of objects whose fields vary by venue and year. */
public final class PaperlistsReader implements DumpReader {

    private static final String FORUM = "openreview.net/forum?id=";

    private final Origin origin;

    public PaperlistsReader(Origin origin) {
        this.origin = origin;
    }

    /** Whether a record looks like one of these lists. */
    public static boolean recognises(JsonNode record) {
        return record.has("title") && (record.has("status") || record.has("track")) && record.has("author");
    }

    @Override
    public void read(DumpText text, RecordSink sink) throws IOException {
        JsonRecords.read(text, sink, (record, place) -> paper(record, place, sink));
    }

    private void paper(JsonNode record, Place place, RecordSink sink) {
        String status = Json.text(record, "status");
        String authors = Json.text(record, "author", "authors");
        String site = Json.text(record, "site", "pdf");
        var fields = new PaperFields()
                .venue(Json.text(record, "venue", "conference"))
                .year(Json.year(record.path("year")))
                .origin(origin)
                .decision(status)
                .presentation(status)
                .area(Json.text(record, "primary_area"))
                .title(Json.text(record, "title"))
                .abstractText(Json.text(record, "abstract"), true)
                .keywords(Json.list(record.path("keywords"), ";"))
                .authors(authors == null ? List.of() : List.of(authors.split(authors.contains(";") ? ";" : ",", -1)))
                .links(links(record))
                .pages(site == null ? List.of() : List.of(site));
        sourceId(fields, Json.text(record, "id"), site);
        fields.giveTo(sink, place);
    }

    private static List<String> links(JsonNode record) {
        var links = new ArrayList<String>();
        for (String field : List.of("github", "project", "arxiv", "doi")) {
            links.addAll(Json.list(record.path(field), ";"));
        }
        return links;
    }

    /** A list made from OpenReview carries its ids, so that both are known to be one paper. */
    private static void sourceId(PaperFields fields, @Nullable String id, @Nullable String site) {
        int forum = site == null ? -1 : site.indexOf(FORUM);
        if (site != null && forum >= 0) {
            fields.sourceId("openreview", site.substring(forum + FORUM.length()).replaceAll("&.*", ""));
        } else {
            fields.sourceId("paperlists", id);
        }
    }
}
