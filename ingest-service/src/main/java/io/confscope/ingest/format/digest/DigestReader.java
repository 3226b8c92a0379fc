package io.confscope.ingest.format.digest;

import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.DumpText;
import io.confscope.ingest.format.LineReader;
import io.confscope.ingest.format.RecordSink;
import java.io.IOException;
import java.util.List;

/**
 * Reads the Chinese/English digest: two lines a record, a {@link Header} and a {@link Body}; on some pages with the
 * title on a line of its own, and with cards of other collections in between.
 *
 * <p>The text is read twice: first for the topics that its records share, then for the records.
 */
public final class DigestReader implements DumpReader {

    private final List<String> knownTopics;

    /** @param knownTopics the topics known so far, in all their spellings */
    public DigestReader(List<String> knownTopics) {
        this.knownTopics = List.copyOf(knownTopics);
    }

    /** Whether a line is the header or the body of a digest's record. */
    public static boolean startsRecord(String line) {
        String text = line.strip();
        return Header.parse(0, text).isPresent() || Body.isMarked(text);
    }

    @Override
    public void read(DumpText text, RecordSink sink) throws IOException {
        var topics = new TopicSplitter(knownTopics);
        try (var lines = new LineReader(text.open())) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                Header.parse(line.number(), line.text().strip()).ifPresent(header -> topics.learn(header.rest()));
            }
        }
        var records = new DigestRecords(topics, sink);
        try (var lines = new LineReader(text.open())) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                records.line(line);
            }
        }
        records.end();
    }
}
