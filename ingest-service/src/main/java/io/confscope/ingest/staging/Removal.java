package io.confscope.ingest.staging;

import io.confscope.ingest.database.BulkInsert;
import io.confscope.ingest.paper.PaperVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** Takes papers out of the data that a dump replaces: many papers, so a batch and a transaction at a time. */
@ApplicationScoped
public class Removal {

    private static final int BATCH = 1000;

    private final StatelessSession database;
    private final StagingTables tables;

    Removal(StatelessSession database, BulkInsert bulk) {
        this.database = database;
        this.tables = new StagingTables(database, bulk);
    }

    /**
     * Takes the papers of some editions that the dump did not name out of the current data.
     *
     * @return how many
     */
    public long ofUnseen(Staging staging, Collection<String> editions) {
        long removed = 0;
        for (String edition : editions) {
            // Ids start with the edition, and by them there is an index.
            String last = edition + "-";
            List<String> batch;
            do {
                String after = last;
                batch = QuarkusTransaction.requiringNew().call(() -> removeBatch(staging, edition, after));
                removed += batch.size();
                last = batch.isEmpty() ? last : batch.get(batch.size() - 1);
            } while (batch.size() == BATCH);
        }
        return removed;
    }

    private List<String> removeBatch(Staging staging, String edition, String after) {
        List<PaperVersion> unseen = database.createSelectionQuery(
                        """
                        from PaperVersion v where v.paperId > :after and v.paperId < :end and v.edition = :edition
                        and v.validFrom < :revision and v.validTo >= :revision and v.removed = false
                        and not exists (select 1 from Sighting s where s.paperId = v.paperId and s.dumpId = :dump)
                        order by v.paperId""",
                        PaperVersion.class)
                .setParameter("after", after)
                .setParameter("end", edition + "-g")
                .setParameter("edition", edition)
                .setParameter("revision", staging.revision())
                .setParameter("dump", staging.dumpId())
                .setMaxResults(BATCH)
                .getResultList();
        var gone = new ArrayList<PaperVersion>();
        for (PaperVersion version : unseen) {
            gone.add(version.gone(staging.revision(), staging.dumpId()));
        }
        tables.closeVersions(unseen, staging.revision());
        tables.insertVersions(gone);
        return unseen.stream().map(version -> version.paperId).toList();
    }
}
