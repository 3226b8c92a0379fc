package io.confscope.ingest.staging;

import io.confscope.ingest.database.BulkInsert;
import io.confscope.ingest.database.StagingSettings;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Writes records into the database under a revision that nobody reads yet, a batch at a time. One dump is staged at a
 * time; where it fails half-way, {@link Unstaging} undoes what was written.
 */
@ApplicationScoped
public class Stager {

    private final Vocabulary vocabulary;
    private final StatelessSession database;
    private final StagingSettings settings;
    private final StagingTables tables;

    Stager(Vocabulary vocabulary, StatelessSession database, StagingSettings settings, BulkInsert bulk) {
        this.vocabulary = vocabulary;
        this.database = database;
        this.settings = settings;
        this.tables = new StagingTables(database, bulk);
    }

    /** Begins a dump: what is kept for all its batches. */
    public EarlierPapers earlierPapers(Staging staging) {
        return new EarlierPapers(
                edition -> tables.sentences(edition, staging.revision() - 1, EarlierPapers.MOST), EarlierPapers.MOST);
    }

    /** Small transactions, a table each: H2 writes every page of one twice that does not fit its buffer. */
    public Outcomes stage(Staging staging, EarlierPapers earlier, List<Incoming> records) {
        StagedBatch batch = QuarkusTransaction.requiringNew().call(() -> {
            database.doWork(settings::apply);
            var looked = new StagedBatch(staging, vocabulary, tables, earlier, records);
            records.forEach(looked::add);
            looked.writeVersions();
            return looked;
        });
        // After the versions: a key leads to a paper, always.
        transaction(batch::writeKeys);
        transaction(batch::writeSightings);
        return batch.outcomes();
    }

    private void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.doWork(settings::apply);
            work.run();
        });
    }
}
