package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import io.confscope.ingest.paper.PaperVersion;
import io.confscope.ingest.paper.Tagging;
import io.confscope.ingest.term.Terms;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Applies a changed vocabulary to papers that are there, from what is kept of their sources' own words. */
@ApplicationScoped
public class Retagger {

    private static final int BATCH = 500;

    private final Vocabulary vocabulary;
    private final Terms terms;

    Retagger(Vocabulary vocabulary, Terms terms) {
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    /**
     * What became of a batch.
     *
     * @param lastId the last paper of the batch, empty where there was none left
     */
    public record Batch(String lastId, long changed) {}

    /** Tags the papers after one of them anew, by id; those that change get a version of the revision being staged. */
    @Transactional
    public Batch after(String paperId, long revision) {
        var cataloguer = new Cataloguer(vocabulary);
        List<PaperVersion> papers = PaperVersion.<PaperVersion>find(
                        "paperId > ?1 and validFrom < ?2 and validTo >= ?2 and removed = false order by paperId",
                        paperId,
                        revision)
                .range(0, BATCH - 1)
                .list();
        long changed = 0;
        for (PaperVersion paper : papers) {
            PaperContent content = cataloguer.again(paper.content());
            Tagging tagging = Tagging.of(content, vocabulary);
            if (!content.equals(paper.content()) || !tagging.equals(paper.tagging())) {
                paper.validTo = revision;
                paper.next(revision, content, tagging).persist();
                changed++;
            }
        }
        terms.keep(cataloguer.seen(), revision);
        return new Batch(papers.isEmpty() ? "" : papers.get(papers.size() - 1).paperId, changed);
    }
}
