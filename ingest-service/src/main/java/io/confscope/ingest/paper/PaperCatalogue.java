package io.confscope.ingest.paper;

import io.confscope.ingest.database.ReadAgain;
import io.confscope.ingest.listing.Cursor;
import io.confscope.ingest.listing.Page;
import io.confscope.ingest.paper.PaperView.Provenance;
import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.problem.ProblemException;
import io.confscope.ingest.revision.Revisions;
import io.confscope.ingest.term.Language;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The papers as the API shows them, at the current or any earlier revision. */
@ApplicationScoped
class PaperCatalogue {

    private static final int EXPORTED_AT_ONCE = 500;

    private final PaperFinder finder;
    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final EntityManager database;

    PaperCatalogue(PaperFinder finder, Revisions revisions, Vocabulary vocabulary, EntityManager database) {
        this.finder = finder;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.database = database;
    }

    /** A part of the papers that a filter lets through, and how to show them. */
    record Listing(
            PaperFilter filter,
            PaperOrder order,
            @Nullable Long asOf,
            int limit,
            @Nullable Cursor cursor,
            @Nullable Language language,
            boolean evidence) {}

    @ReadAgain
    @Transactional
    public Page<PaperView> list(Listing asked) {
        Cursor cursor = asked.cursor();
        long revision = revision(cursor == null ? asked.asOf() : Long.valueOf(cursor.revision()));
        int offset = cursor == null ? 0 : cursor.offset();
        PaperFinder.Part part = finder.find(asked.filter(), asked.order(), revision, offset, asked.limit());
        long total = part.total();
        List<PaperVersion> papers = read(part.ids(), revision);
        int next = offset + papers.size();
        return new Page<>(
                papers.stream()
                        .map(paper -> PaperView.of(
                                paper, asked.language(), asked.evidence() ? paper.evidence : null, null, null))
                        .toList(),
                total,
                next < total ? new Cursor(revision, String.valueOf(next)).toString() : null);
    }

    private static List<PaperVersion> read(List<String> ids, long revision) {
        Map<String, PaperVersion> papers =
                PaperVersion.<PaperVersion>find("paperId in ?1 and validFrom <= ?2 and validTo > ?2", ids, revision)
                        .stream()
                        .collect(Collectors.toMap(paper -> paper.paperId, paper -> paper));
        return ids.stream().flatMap(id -> Stream.ofNullable(papers.get(id))).toList();
    }

    /**
     * The papers of a filter after one of them, by id, for reading all of them part by part.
     *
     * @param after a paper's id, or an empty text for the beginning
     */
    @ReadAgain
    @Transactional
    public List<PaperView> after(String after, PaperFilter filter, long revision) {
        var query = PaperQuery.of(filter, revision).after(after);
        return PaperVersion.<PaperVersion>find(query.text() + PaperOrder.ID.clause(), query.parameters())
                .range(0, EXPORTED_AT_ONCE - 1)
                .stream()
                .map(paper -> PaperView.of(paper, null, null, null, null))
                .toList();
    }

    @ReadAgain
    @Transactional
    public PaperView get(String id, @Nullable Long asOf, @Nullable Language language, boolean explain) {
        long revision = revision(asOf);
        PaperVersion paper = PaperVersion.<PaperVersion>find(
                        "paperId = ?1 and validFrom <= ?2 and validTo > ?2 and removed = false", id, revision)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        404, "no-such-paper", "No paper has this id at revision " + revision + "."));
        return PaperView.of(
                paper,
                language,
                paper.evidence,
                explain ? vocabulary.tag(Tagging.text(paper.content())).blocked() : null,
                provenance(id, revision));
    }

    private List<Provenance> provenance(String id, long revision) {
        return database.createQuery(
                        """
                        select r.revision, r.publishedAt, concat('d-', d.id), d.name, s.firstLine, s.lastLine
                        from Sighting s join Dump d on d.id = s.dumpId join Revision r on r.dumpId = d.id
                        where s.paperId = :id and r.revision <= :revision
                        order by r.revision, s.firstLine, s.recordNumber""",
                        Provenance.class)
                .setParameter("id", id)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** The revision to read at. */
    long revision(@Nullable Long asOf) {
        long current = revisions.current();
        if (asOf == null) {
            return current;
        }
        if (asOf < 0 || asOf > current) {
            throw BadRequest.parameter("asOf", "There is no revision " + asOf + "; the latest is " + current + ".");
        }
        return asOf;
    }
}
