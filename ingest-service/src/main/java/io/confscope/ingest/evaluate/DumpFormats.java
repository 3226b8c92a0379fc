package io.confscope.ingest.evaluate;

import io.confscope.ingest.format.DumpFile;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.RecordSink;
import io.confscope.ingest.format.UnreadableDumpException;
import io.confscope.ingest.format.known.FormatDetector;
import io.confscope.ingest.format.known.Readers;
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
            Readers.of(FormatDetector.detect(dump), origin, vocabulary.topicSpellings())
                    .read(dump, sink);
        } catch (UnreadableDumpException e) {
            throw new BadInputException(file + ": " + e.advice());
        }
    }
}
