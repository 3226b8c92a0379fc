package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.known.Readers;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** The reader for each dump. */
@ApplicationScoped
class DumpReaders {

    private final Vocabulary vocabulary;

    DumpReaders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    DumpReader of(Dump dump) {
        return Readers.of(
                DumpFormat.of(Objects.requireNonNull(dump.format)).orElseThrow(),
                new Origin(dump.originVenue, dump.originYear),
                vocabulary.topicSpellings());
    }
}
