package io.confscope.ingest.dump;

import io.confscope.ingest.database.ReadAgain;
import io.confscope.ingest.listing.Cursor;
import io.confscope.ingest.listing.Limit;
import io.confscope.ingest.listing.Page;
import io.confscope.ingest.problem.Problem;
import io.confscope.ingest.problem.ProblemException;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dumps as the API shows them. */
@ReadAgain
@ApplicationScoped
class DumpCatalogue {

    private static final int FIRST_PROBLEMS = 10;

    private final DumpProblems problems;

    DumpCatalogue(DumpProblems problems) {
        this.problems = problems;
    }

    @Transactional
    public DumpView get(String id) {
        return DumpView.of(find(id));
    }

    /** The number behind a dump's id. */
    @Transactional
    public long number(String id) {
        return find(id).id;
    }

    @Transactional
    public DumpView get(long id) {
        return DumpView.of(Dump.findById(id));
    }

    @Transactional
    public Page<DumpView> list(Limit limit, @Nullable Cursor cursor) {
        // Dumps arrive at the beginning of the list, so a place in it is told by the last one seen.
        long before =
                cursor == null ? Long.MAX_VALUE : Dump.number(cursor.position()).orElseThrow(cursor::refusal);
        List<Dump> dumps = Dump.<Dump>find("id < ?1", Sort.descending("id"), before)
                .range(0, limit.items())
                .list();
        List<Dump> shown = dumps.subList(0, Math.min(dumps.size(), limit.items()));
        String next = dumps.size() > shown.size()
                ? new Cursor(0, shown.get(shown.size() - 1).publicId()).toString()
                : null;
        return new Page<>(shown.stream().map(DumpView::of).toList(), Dump.count(), next);
    }

    @Transactional
    public Page<ProblemView> problems(String id, Limit limit, @Nullable Cursor cursor) {
        Dump dump = find(id);
        int offset = cursor == null ? 0 : cursor.offset();
        List<DumpProblem> found = problems.of(dump.id, offset, limit.items());
        int next = offset + found.size();
        long total = problems.count(dump.id);
        return new Page<>(
                found.stream().map(ProblemView::of).toList(),
                total,
                next < total ? new Cursor(0, String.valueOf(next)).toString() : null);
    }

    /** Why a failed dump failed. */
    @Transactional
    public Failure failure(long id) {
        Dump dump = Dump.findById(id);
        return new Failure(Failure.Kind.of(dump.failureCode), String.valueOf(dump.failure));
    }

    /** The first problems of a dump, for a problem document. */
    @Transactional
    public List<Problem.Detail> firstProblems(long id) {
        return problems.of(id, 0, FIRST_PROBLEMS).stream()
                .map(p -> Problem.Detail.place(p.line, p.column, p.code, p.message))
                .toList();
    }

    private static Dump find(String id) {
        return Dump.byPublicId(id)
                .orElseThrow(() ->
                        new ProblemException(404, "no-such-dump", "No dump has this id; /api/v1/dumps lists them."));
    }
}
