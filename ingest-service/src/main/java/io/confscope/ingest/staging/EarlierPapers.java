package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The papers that were there before the dump under way, to be found by their sentences. An edition is looked at when the
 * first of its records is not known otherwise; an edition new with this dump costs one query without rows.
 */
public final class EarlierPapers {

    /** An index of more papers would take too much memory; such an edition is merged by ids, titles and beginnings. */
    private static final int MOST = 50_000;

    private final EntityManager database;
    private final long revision;
    private final Map<String, SentenceIndex> editions = new HashMap<>();

    EarlierPapers(EntityManager database, long revision) {
        this.database = database;
        this.revision = revision;
    }

    Optional<String> find(PaperContent paper) {
        Sentences sentences = Sentences.of(paper.abstractText());
        return sentences.hashes().isEmpty()
                ? Optional.empty()
                : editions.computeIfAbsent(paper.edition(), this::index).find(sentences);
    }

    private record Abstract(String paperId, @Nullable String text) {}

    private SentenceIndex index(String edition) {
        var index = new SentenceIndex();
        database.createQuery(
                        """
                        select paperId, abstractText from PaperVersion
                        where edition = :edition and validFrom <= :revision and validTo > :revision and removed = false""",
                        Abstract.class)
                .setParameter("edition", edition)
                .setParameter("revision", revision)
                .setMaxResults(MOST)
                .getResultStream()
                .forEach(paper -> index.add(paper.paperId(), Sentences.of(paper.text())));
        return index;
    }
}
