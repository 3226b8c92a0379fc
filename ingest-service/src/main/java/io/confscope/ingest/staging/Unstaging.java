package io.confscope.ingest.staging;

import static io.confscope.ingest.revision.Revision.OPEN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Undoes what was staged and not published: after a dry run, a failure or a crash. That can be a million rows, so it goes a
 * batch and a transaction at a time; broken off, it goes on where it was when it is called again.
 */
@ApplicationScoped
public class Unstaging {

    private static final int BATCH = 2000;

    private final StatelessSession database;

    Unstaging(StatelessSession database) {
        this.database = database;
    }

    /** Makes everything staged after the current revision undone. */
    public void discard(long currentRevision) {
        repeat(
                "select paperId from PaperVersion where validFrom > :current",
                "delete from PaperVersion where validFrom > :current and paperId in :found",
                currentRevision);
        repeat(
                "select paperId from PaperVersion where validTo > :current and validTo < " + OPEN,
                "update PaperVersion set validTo = " + OPEN + " where validTo > :current and validTo < " + OPEN
                        + " and paperId in :found",
                currentRevision);
        repeat(
                "select keyHash from PaperKey where validFrom > :current",
                "delete from PaperKey where validFrom > :current and keyHash in :found",
                currentRevision);
    }

    /** Forgets where a dump that was not published named its papers. */
    public void forgetSightings(long dumpId) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                List<Long> found = database.createSelectionQuery(
                                "select recordNumber from Sighting where dumpId = :dump order by recordNumber",
                                Long.class)
                        .setParameter("dump", dumpId)
                        .setMaxResults(BATCH)
                        .getResultList();
                if (!found.isEmpty()) {
                    database.createMutationQuery("delete from Sighting where dumpId = :dump and recordNumber <= :last")
                            .setParameter("dump", dumpId)
                            .setParameter("last", found.get(found.size() - 1))
                            .executeUpdate();
                }
                return found.size() == BATCH;
            });
        }
    }

    private void repeat(String select, String change, long currentRevision) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                List<String> found = database.createSelectionQuery(select, String.class)
                        .setParameter("current", currentRevision)
                        .setMaxResults(BATCH)
                        .getResultList();
                if (!found.isEmpty()) {
                    database.createMutationQuery(change)
                            .setParameter("current", currentRevision)
                            .setParameter("found", found)
                            .executeUpdate();
                }
                return found.size() == BATCH;
            });
        }
    }
}
