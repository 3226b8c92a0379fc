package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.digest.DigestReader;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** The reader for each format. */
@ApplicationScoped
class DumpReaders {

    private final Vocabulary vocabulary;

    DumpReaders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    DumpReader of(Dump dump) {
        return switch (DumpFormat.of(Objects.requireNonNull(dump.format)).orElseThrow()) {
            case DIGEST -> new DigestReader(vocabulary.topicSpellings());
        };
    }
}
