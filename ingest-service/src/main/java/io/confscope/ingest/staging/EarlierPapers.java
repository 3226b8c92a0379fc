package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The papers that were there before the dump under way, to be found by their sentences. An edition is looked at when the
 * first of its records is not known otherwise; an edition new with this dump costs one query without rows.
 *
 * <p>All indexes together hold a bounded number of sentences. Where another edition needs the room, the one that was asked for
 * longest ago is dropped for good: its papers are merged by ids, titles and beginnings.
 */
public final class EarlierPapers {

    /** About 130 bytes each; eight of them are an abstract. */
    static final int MOST = 400_000;

    private static final SentenceIndex NONE = new SentenceIndex();

    private final Function<String, SentenceIndex> source;
    private final int most;
    private final Map<String, SentenceIndex> editions = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> dropped = new HashSet<>();

    /**
     * @param source makes the index of an edition, of hardly more than so many sentences
     * @param most the sentences that all indexes may hold together
     */
    EarlierPapers(Function<String, SentenceIndex> source, int most) {
        this.source = source;
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
        SentenceIndex made = source.apply(edition);
        editions.put(edition, made);
        var oldest = editions.entrySet().iterator();
        while (sentences() > most && oldest.hasNext()) {
            Map.Entry<String, SentenceIndex> entry = oldest.next();
            if (entry.getValue() != made && entry.getValue().size() > 0) {
                dropped.add(entry.getKey());
                oldest.remove();
            }
        }
        return made;
    }

    /** How many are held. */
    int sentences() {
        return editions.values().stream().mapToInt(SentenceIndex::size).sum();
    }
}
