package io.confscope.ingest.staging;

import static io.confscope.ingest.revision.Revision.OPEN;

import io.confscope.ingest.paper.PaperVersion;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/**
 * Writes records into the database under a revision that nobody reads yet: a batch, a transaction. One dump is staged
 * at a time.
 */
@ApplicationScoped
public class Stager {

    private final Vocabulary vocabulary;
    private final EntityManager database;

    Stager(Vocabulary vocabulary, EntityManager database) {
        this.vocabulary = vocabulary;
        this.database = database;
    }

    /** Begins a dump: what is kept for all its batches. */
    public EarlierPapers earlierPapers(Staging staging) {
        return new EarlierPapers(database, staging.revision() - 1);
    }

    @Transactional
    public Outcomes stage(Staging staging, EarlierPapers earlier, List<Incoming> records) {
        var batch = StagedBatch.open(staging, vocabulary, earlier, records);
        records.forEach(batch::add);
        return batch.write();
    }

    /**
     * Takes the papers of some editions that the dump did not name out of the current data.
     *
     * @return how many
     */
    @Transactional
    public long removeUnseen(Staging staging, Collection<String> editions) {
        List<PaperVersion> unseen = PaperVersion.list(
                """
                edition in ?1 and validTo = ?2 and removed = false
                and paperId not in (select s.paperId from Sighting s where s.dumpId = ?3)""",
                editions,
                OPEN,
                staging.dumpId());
        for (PaperVersion version : unseen) {
            version.validTo = staging.revision();
            var gone = new PaperVersion();
            gone.paperId = version.paperId;
            gone.validFrom = staging.revision();
            gone.validTo = OPEN;
            gone.removed = true;
            gone.dumpId = staging.dumpId();
            gone.content(version.content());
            gone.code = version.code;
            gone.persist();
        }
        return unseen.size();
    }

    /** Makes everything staged after the current revision undone: after a dry run, a failure or a crash. */
    @Transactional
    public void discard(long currentRevision) {
        PaperVersion.delete("validFrom > ?1", currentRevision);
        PaperVersion.update("validTo = ?1 where validTo > ?2 and validTo < ?1", OPEN, currentRevision);
        PaperKey.delete("validFrom > ?1", currentRevision);
    }

    /** Forgets where a dump that was not published named its papers. */
    @Transactional
    public void forgetSightings(long dumpId) {
        Sighting.delete("dumpId", dumpId);
    }
}
