package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.digest.DigestReader;
import io.confscope.ingest.format.openreview.OpenReviewReader;
import io.confscope.ingest.format.paperlists.PaperlistsReader;
import io.confscope.ingest.format.publisher.PublisherReader;
import io.confscope.ingest.format.table.TableReader;
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
        var origin = new Origin(dump.originVenue, dump.originYear);
        return switch (DumpFormat.of(Objects.requireNonNull(dump.format)).orElseThrow()) {
            case DIGEST -> new DigestReader(vocabulary.topicSpellings());
            case PAPERLISTS -> new PaperlistsReader(origin);
            case OPENREVIEW -> new OpenReviewReader(origin);
            case PUBLISHER -> new PublisherReader(origin);
            case TABLE -> new TableReader(origin);
        };
    }
}
