package io.confscope.ingest.paper;

import io.confscope.ingest.database.ReadAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How many papers there are: from memory where they are there, else from the database. */
@ApplicationScoped
public class PaperCounts {

    static final String MODALITY = "modality";

    private final PaperIndex index;
    private final EntityManager database;

    PaperCounts(PaperIndex index, EntityManager database) {
        this.index = index;
        this.database = database;
    }

    /**
     * The papers of a revision, of any decision.
     *
     * @param untagged those of them without any modality
     */
    public record Counts(long papers, long untagged) {}

    @ReadAgain
    @Transactional
    public Counts at(long revision) {
        return index.at(revision).map(shelf -> shelf.counts(revision)).orElseGet(() -> fromDatabase(revision));
    }

    Counts fromDatabase(long revision) {
        return database.createQuery(
                        """
                        select count(*), count(case when tags not like :modality then 1 end) from PaperVersion
                        where validFrom <= :revision and validTo > :revision and removed = false""",
                        Counts.class)
                .setParameter("revision", revision)
                .setParameter("modality", "%" + FacetTags.mark(MODALITY) + "%")
                .getSingleResult();
    }
}
