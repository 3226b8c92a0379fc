package io.confscope.stats.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.export.Table;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two revisions, in what statistics see of papers.
 *
 * @param from the earlier revision
 * @param to the later revision
 * @param byCause papers by what published the revisions that touched them: {@code data}, {@code rules},
 *     {@code data+rules}
 * @param byFacet in the order in which facets are shown; then those that the later revision has no more, by id;
 *     facets in which nothing changed are left out
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

    /**
     * @param asked about the later revision
     * @param earlier names what the later revision has no more
     */
    static DiffAnswer of(Asked asked, Stamp stamp, long from, long to, ChangeReport report, Catalogue earlier) {
        Catalogue later = asked.dataset().catalogue();
        Set<String> ids = new LinkedHashSet<>(later.ids());
        ids.addAll(report.byFacet().keySet());
        List<FacetDiff> facets = new ArrayList<>();
        for (String id : ids) {
            ChangeReport.FacetChange change = report.byFacet().get(id);
            if (change != null) {
                facets.add(facet(id, later.find(id).or(() -> earlier.find(id)), change, asked.language()));
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

    private static FacetDiff facet(
            String id, Optional<KnownFacet> known, ChangeReport.FacetChange change, Language language) {
        Label label = known.map(KnownFacet::label).orElse(Label.of(id));
        return new FacetDiff(id, language.of(label), change.papers(), terms(known, change, language));
    }

    private static List<TermDiff> terms(
            Optional<KnownFacet> facet, ChangeReport.FacetChange change, Language language) {
        return change.gainedAndLost().entrySet().stream()
                .map(entry -> new TermDiff(
                        entry.getKey(),
                        language.of(term(facet, entry.getKey()).label()),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .sorted(Comparator.comparingInt((TermDiff term) -> -(term.gained() + term.lost()))
                        .thenComparing(TermDiff::id))
                .toList();
    }

    private static Term term(Optional<KnownFacet> facet, String id) {
        return facet.map(known -> known.term(id)).orElse(Term.unnamed(id));
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
