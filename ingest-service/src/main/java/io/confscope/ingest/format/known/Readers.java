package io.confscope.ingest.format.known;

import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.DumpReader;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.digest.DigestReader;
import io.confscope.ingest.format.openreview.OpenReviewReader;
import io.confscope.ingest.format.paperlists.PaperlistsReader;
import io.confscope.ingest.format.publisher.PublisherReader;
import io.confscope.ingest.format.table.TableReader;
import java.util.List;

/** The reader for each format. */
public final class Readers {

    private Readers() {}

    /**
     * Gives the reader for a format.
     *
     * @param origin the edition, for dumps that do not name theirs
     * @param topics the topics known so far, in all their spellings
     */
    public static DumpReader of(DumpFormat format, Origin origin, List<String> topics) {
        return switch (format) {
            case DIGEST -> new DigestReader(topics);
            case PAPERLISTS -> new PaperlistsReader(origin);
            case OPENREVIEW -> new OpenReviewReader(origin);
            case PUBLISHER -> new PublisherReader(origin);
            case TABLE -> new TableReader(origin);
        };
    }
}
