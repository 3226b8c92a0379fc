package io.confscope.stats.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.export.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two revisions, in what statistics see of papers.
 *
 * @param from the earlier revision
 * @param to the later revision
 * @param byCause papers by what published the revisions that touched them: {@code data}, {@code rules},
 *     {@code data+rules}
 * @param byFacet in the order in which facets are shown; facets in which nothing changed are left out
 * @param papers one page of the papers that changed, by id
 * @param total of the papers that changed
 */
record DiffAnswer(
        Stamp dataset,
        long from,
        long to,
        int added,
        int removed,
        int changed,
        Map<String, Integer> byCause,
        List<FacetDiff> byFacet,
        List<PaperChange> papers,
        int total,
        @Nullable String nextCursor,
        @JsonIgnore Language language)
        implements Answer {

    /** A facet with the number of papers in which it differs. */
    record FacetDiff(String id, Object label, int papers, List<TermDiff> terms) {}

    /** A term with the papers that carry it in the later revision only, and in the earlier one only. */
    record TermDiff(String id, Object label, int gained, int lost) {}

    static DiffAnswer of(Asked asked, Stamp stamp, long from, long to, ChangeReport report) {
        List<FacetDiff> facets = new ArrayList<>();
        for (KnownFacet facet : asked.dataset().catalogue().facets()) {
            ChangeReport.FacetChange change = report.byFacet().get(facet.id());
            if (change != null) {
                facets.add(new FacetDiff(
                        facet.id(), asked.language().of(facet.label()), change.papers(), terms(facet, change, asked)));
            }
        }
        return new DiffAnswer(
                stamp,
                from,
                to,
                report.count(PaperChange.Kind.ADDED),
                report.count(PaperChange.Kind.REMOVED),
                report.count(PaperChange.Kind.CHANGED),
                report.byCause(),
                facets,
                report.page(),
                report.total(),
                report.next(),
                asked.language());
    }

    private static List<TermDiff> terms(KnownFacet facet, ChangeReport.FacetChange change, Asked asked) {
        return change.gainedAndLost().entrySet().stream()
                .map(entry -> new TermDiff(
                        entry.getKey(),
                        asked.language().of(facet.term(entry.getKey()).label()),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .sorted(Comparator.comparingInt((TermDiff term) -> -(term.gained() + term.lost()))
                        .thenComparing(TermDiff::id))
                .toList();
    }

    @Override
    public List<PaperChange> items() {
        return papers;
    }

    /** One row per paper and facet that differs. */
    @Override
    public Table table() {
        Table table = new Table(List.of("id", "change", "causes", "facet", "before", "after", "from", "to"));
        for (PaperChange paper : papers) {
            for (String facet : paper.facets()) {
                table.row(
                        paper.id(),
                        paper.change().id(),
                        String.join("+", paper.causes()),
                        facet,
                        String.join(" ", paper.before(facet)),
                        String.join(" ", paper.after(facet)),
                        from,
                        to);
            }
        }
        return table;
    }
}
