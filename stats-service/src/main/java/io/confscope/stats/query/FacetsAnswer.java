package io.confscope.stats.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.export.Table;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be filtered by, with the number of papers behind every choice. */
record FacetsAnswer(Stamp dataset, Query query, Total total, List<FacetItem> facets, @JsonIgnore Language language)
        implements Answer {

    /** All papers of the filter, each counted once. */
    record Total(int papers) {}

    /** @param multiple whether a paper can have several terms, so that the counts overlap */
    record FacetItem(String id, Object label, @JsonIgnore Label labels, boolean multiple, List<TermItem> terms) {}

    /**
     * One choice.
     *
     * @param papers under the whole filter
     * @param selectable under the filter without what it asks of this facet: what choosing the term would show
     */
    record TermItem(
            String id, Object label, @JsonIgnore Label labels, @Nullable String family, int papers, int selectable) {}

    static FacetsAnswer of(Asked asked, Filter filter) {
        int papers = asked.dataset().tally(filter.constraints(), List.of()).papers();
        List<FacetItem> facets = asked.dataset().catalogue().facets().stream()
                .map(facet -> facet(facet, asked, filter))
                .toList();
        return new FacetsAnswer(
                asked.stamp(filter.parameters()),
                new Query(List.of(), filter.applied()),
                new Total(papers),
                facets,
                asked.language());
    }

    private static FacetItem facet(KnownFacet facet, Asked asked, Filter filter) {
        Map<String, Integer> papers = counts(facet, asked, filter);
        Map<String, Integer> selectable = counts(facet, asked, filter.without(facet.id()));
        List<Term> terms = new ArrayList<>(facet.terms());
        if (selectable.containsKey(Term.NONE) && !facet.knows(Term.NONE)) {
            terms.add(Term.unnamed(Term.NONE));
        }
        return new FacetItem(
                facet.id(),
                asked.language().of(facet.label()),
                facet.label(),
                facet.multiple(),
                terms.stream()
                        .map(term -> new TermItem(
                                term.id(),
                                asked.language().of(term.label()),
                                term.label(),
                                term.family(),
                                papers.getOrDefault(term.id(), 0),
                                selectable.getOrDefault(term.id(), 0)))
                        .toList());
    }

    private static Map<String, Integer> counts(KnownFacet facet, Asked asked, Filter filter) {
        Map<String, Integer> counts = new HashMap<>();
        for (Tally.Group group :
                asked.dataset().tally(filter.constraints(), List.of(facet.id())).groups()) {
            counts.put(group.key().get(0), group.papers());
        }
        return counts;
    }

    @Override
    public List<FacetItem> items() {
        return facets;
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("facet"));
        header.addAll(language.columns("facet"));
        header.add("term");
        header.addAll(language.columns("term"));
        header.addAll(List.of("family", "papers", "selectable", "revision"));
        Table table = new Table(header);
        for (FacetItem facet : facets) {
            for (TermItem term : facet.terms) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(facet.id));
                cells.addAll(language.cells(facet.labels));
                cells.add(term.id);
                cells.addAll(language.cells(term.labels));
                cells.add(term.family);
                cells.add(term.papers);
                cells.add(term.selectable);
                cells.add(dataset.revision());
                table.row(cells);
            }
        }
        return table;
    }
}
