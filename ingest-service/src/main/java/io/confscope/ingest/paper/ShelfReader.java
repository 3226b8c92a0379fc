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
                "paper_id >= :paper and (paper_id > :paper or valid_from > :revision) order by paper_id, valid_from",
                after.paperId(),
                after.validFrom());
    }

    /** The versions that a revision brought, of papers after one. */
    @Transactional
    public List<ShelfRow> brought(long revision, String after) {
        // In the order of the index to its first column: else H2 sorts all that is left of the revision, for each part
        // anew.
        return read("valid_from = :revision and paper_id > :paper order by valid_from, paper_id", after, revision);
    }

    /** Not in Hibernate's language, whose parser would keep the slow compiler busy at the start. */
    @SuppressWarnings("unchecked") // what the class says
    private List<ShelfRow> read(String conditionAndOrder, String paper, long revision) {
        return database.createNativeQuery(
                        """
                        select paper_id, valid_from, valid_to, removed, edition, venue, publication_year, decision,
                        presentation, topic, area, code, tags, title_en, title_zh, abstract_text, keywords
                        from paper_version where %s"""
                                .formatted(conditionAndOrder),
                        ShelfRow.class)
                .setParameter("paper", paper)
                .setParameter("revision", revision)
                .setMaxResults(PART)
                .getResultList();
    }
}
