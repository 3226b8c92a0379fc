package io.confscope.ingest.paper;

import io.confscope.ingest.database.ReadAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads versions of papers part by part, in the order of their ids. */
@ReadAgain
@ApplicationScoped
class ShelfReader {

    private static final int PART = 1000;

    private final EntityManager database;

    ShelfReader(EntityManager database) {
        this.database = database;
    }

    /** A paper, and the revision of one of its versions: where a part ended. */
    record Place(String paperId, long validFrom) {

        static final Place BEGINNING = new Place("", 0);

        static Place of(ShelfRow row) {
            return new Place(row.paperId(), row.validFrom());
        }
    }

    /** How many papers there are at a revision. */
    @Transactional
    public long count(long revision) {
        return PaperVersion.count("validFrom <= ?1 and validTo > ?1 and removed = false", revision);
    }

    /** The versions after a place; an empty list is the end. */
    @Transactional
    public List<ShelfRow> all(Place after) {
        // The first condition alone says where the index begins.
        return read(
                "paperId >= :paper and (paperId > :paper or validFrom > :revision) order by paperId, validFrom",
                after.paperId(),
                after.validFrom());
    }

    /** The versions that a revision brought, of papers after one. */
    @Transactional
    public List<ShelfRow> brought(long revision, String after) {
        // In the order of the index to its first column: else H2 sorts all that is left of the revision, for each part
        // anew.
        return read("validFrom = :revision and paperId > :paper order by validFrom, paperId", after, revision);
    }

    private List<ShelfRow> read(String conditionAndOrder, String paper, long revision) {
        return database.createQuery(
                        """
                        select paperId, validFrom, validTo, removed, edition, venue, year, decision, presentation, topic,
                        area, code, tags, titleEn, titleZh, abstractText, cast(keywords as String)
                        from PaperVersion where %s"""
                                .formatted(conditionAndOrder),
                        ShelfRow.class)
                .setParameter("paper", paper)
                .setParameter("revision", revision)
                .setMaxResults(PART)
                .getResultList();
    }
}
