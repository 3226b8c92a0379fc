package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The papers that were there before the dump under way, to be found by their sentences. An edition is looked at when the
 * first of its records is not known otherwise; an edition new with this dump costs one query without rows.
 *
 * <p>All indexes together hold a bounded number of papers. Where another edition needs the room, the one that was asked for
 * longest ago is dropped for good: its papers are merged by ids, titles and beginnings.
 */
public final class EarlierPapers {

    /** About 1 KB each. */
    private static final int MOST = 50_000;

    private static final SentenceIndex NONE = new SentenceIndex();

    private final StatelessSession database;
    private final long revision;
    private final int most;
    private final Map<String, SentenceIndex> editions = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> dropped = new HashSet<>();

    EarlierPapers(StatelessSession database, long revision) {
        this(database, revision, MOST);
    }

    EarlierPapers(StatelessSession database, long revision, int most) {
        this.database = database;
        this.revision = revision;
        this.most = most;
    }

    Optional<String> find(PaperContent paper) {
        SentenceIndex index = index(paper.edition());
        return index.size() == 0 ? Optional.empty() : index.find(Sentences.of(paper.abstractText()));
    }

    private SentenceIndex index(String edition) {
        SentenceIndex known = editions.get(edition);
        if (known != null || dropped.contains(edition)) {
            return known == null ? NONE : known;
        }
        SentenceIndex made = make(edition);
        editions.put(edition, made);
        var oldest = editions.entrySet().iterator();
        while (papers() > most) {
            Map.Entry<String, SentenceIndex> entry = oldest.next();
            if (entry.getValue().size() > 0) {
                dropped.add(entry.getKey());
                oldest.remove();
            }
        }
        return made;
    }

    /** How many papers are held. */
    int papers() {
        return editions.values().stream().mapToInt(SentenceIndex::size).sum();
    }

    private record Abstract(String paperId, @Nullable String text) {}

    private SentenceIndex make(String edition) {
        var index = new SentenceIndex();
        try (var abstracts = database.createSelectionQuery(
                        """
                        select paperId, abstractText from PaperVersion
                        where paperId > :first and paperId < :last and edition = :edition
                        and validFrom <= :revision and validTo > :revision and removed = false
                        order by paperId""",
                        Abstract.class)
                .setParameter("edition", edition)
                // Ids start with the edition, and by them there is an index.
                .setParameter("first", edition + "-")
                .setParameter("last", edition + "-g")
                .setParameter("revision", revision)
                .setMaxResults(most)
                .getResultStream()) {
            abstracts.forEach(paper -> index.add(paper.paperId(), Sentences.of(paper.text())));
        }
        return index;
    }
}
