package io.confscope.ingest.evaluate;

import io.confscope.ingest.format.DumpFile;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.FormatDetector;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.UnreadableDumpException;
import io.confscope.ingest.format.digest.DigestReader;
import io.confscope.ingest.format.openreview.OpenReviewReader;
import io.confscope.ingest.format.paperlists.PaperlistsReader;
import io.confscope.ingest.format.publisher.PublisherReader;
import io.confscope.ingest.format.table.TableReader;
import io.confscope.ingest.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a dump of any format from disk. */
final class DumpFormats {
    /** A reader leaves out papers of no known edition; here nobody asks for the edition. */
    private static final Origin ANY = new Origin("unknown", 1);

    private static final long UNPACKED_LIMIT = 8L << 30;

    private final Vocabulary vocabulary;

    DumpFormats(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Path file, RecordSink sink) throws IOException, BadInputException {
        try {
            DumpFile dump = DumpFile.inspect(file, UNPACKED_LIMIT);
            Origin origin = Origin.ofName(String.valueOf(file.getFileName())).orElse(ANY);
            DumpReader reader =
                    switch (FormatDetector.detect(dump)) {
                        case DIGEST -> new DigestReader(vocabulary.topicSpellings());
                        case PAPERLISTS -> new PaperlistsReader(origin);
                        case OPENREVIEW -> new OpenReviewReader(origin);
                        case PUBLISHER -> new PublisherReader(origin);
                        case TABLE -> new TableReader(origin);
                    };
            reader.read(dump, sink);
        } catch (UnreadableDumpException e) {
            throw new BadInputException(file + ": " + e.advice());
        }
    }
}
