package io.confscope.ingest.staging;

import static io.confscope.ingest.revision.Revision.OPEN;

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
            for (int batch = BATCH; batch == BATCH; removed += batch) {
                batch = QuarkusTransaction.requiringNew().call(() -> removeBatch(staging, edition));
            }
        }
        return removed;
    }

    private int removeBatch(Staging staging, String edition) {
        List<PaperVersion> unseen = database.createSelectionQuery(
                        """
                        from PaperVersion v where v.paperId > :first and v.paperId < :last and v.edition = :edition
                        and v.validTo = :open and v.removed = false
                        and not exists (select 1 from Sighting s where s.paperId = v.paperId and s.dumpId = :dump)
                        order by v.paperId""",
                        PaperVersion.class)
                .setParameter("first", edition + "-")
                .setParameter("last", edition + "-g")
                .setParameter("edition", edition)
                .setParameter("open", OPEN)
                .setParameter("dump", staging.dumpId())
                .setMaxResults(BATCH)
                .getResultList();
        var gone = new ArrayList<PaperVersion>();
        for (PaperVersion version : unseen) {
            gone.add(version.gone(staging.revision(), staging.dumpId()));
        }
        tables.closeVersions(unseen, staging.revision());
        tables.insertVersions(gone);
        return unseen.size();
    }
}
