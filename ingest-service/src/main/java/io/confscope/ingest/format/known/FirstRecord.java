package io.confscope.ingest.format.known;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.ParseProblem;
import io.confscope.ingest.format.ParsedPaper;
import io.confscope.ingest.format.Place;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.json.JsonRecords;
import io.confscope.ingest.format.openreview.OpenReviewReader;
import io.confscope.ingest.format.paperlists.PaperlistsReader;
import io.confscope.ingest.format.publisher.PublisherReader;
import io.confscope.ingest.format.table.TableReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a JSON format by the first record that any of them recognises. */
final class FirstRecord implements RecordSink, JsonRecords.Records {

    private @Nullable DumpFormat format;

    @Override
    public void record(JsonNode record, Place place) {
        if (format == null) {
            format = format(record);
        }
    }

    /** The most particular first: nearly all have titles and authors. */
    private static @Nullable DumpFormat format(JsonNode record) {
        if (OpenReviewReader.recognises(record)) {
            return DumpFormat.OPENREVIEW;
        }
        if (PublisherReader.recognises(record)) {
            return DumpFormat.PUBLISHER;
        }
        if (PaperlistsReader.recognises(record)) {
            return DumpFormat.PAPERLISTS;
        }
        return TableReader.recognises(record) ? DumpFormat.TABLE : null;
    }

    Optional<DumpFormat> format() {
        return Optional.ofNullable(format);
    }

    @Override
    public void paper(ParsedPaper paper) {
        throw new IllegalStateException("records are only looked at here");
    }

    /** The beginning of a text ends in the middle of a record, which is no problem of the dump. */
    @Override
    public void rejected(ParseProblem problem) {}

    @Override
    public void warning(ParseProblem problem) {}

    @Override
    public void skipped() {}
}
