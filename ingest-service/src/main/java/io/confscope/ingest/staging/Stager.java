package io.confscope.ingest.staging;

import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Writes records into the database under a revision that nobody reads yet: a batch, a transaction. One dump is staged
 * at a time.
 */
@ApplicationScoped
public class Stager {

    private final Vocabulary vocabulary;
    private final StagingTables tables;

    Stager(Vocabulary vocabulary, StatelessSession database) {
        this.vocabulary = vocabulary;
        this.tables = new StagingTables(database);
    }

    /** Begins a dump: what is kept for all its batches. */
    public EarlierPapers earlierPapers(Staging staging) {
        return new EarlierPapers(
                edition -> tables.sentences(edition, staging.revision() - 1, EarlierPapers.MOST), EarlierPapers.MOST);
    }

    @Transactional
    public Outcomes stage(Staging staging, EarlierPapers earlier, List<Incoming> records) {
        var batch = new StagedBatch(staging, vocabulary, tables, earlier, records);
        records.forEach(batch::add);
        return batch.write();
    }
}
