package io.confscope.stats.cooccurrence;

import io.confscope.stats.answer.Asked;
import io.confscope.stats.cooccurrence.CooccurrenceAnswer.Cell;
import io.confscope.stats.cooccurrence.CooccurrenceAnswer.Side;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.interval.Rounded;
import io.confscope.stats.query.Filter;
import io.confscope.stats.query.Papers;
import io.confscope.stats.query.Query;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often the terms of two facets, or two terms of one facet, stand in the same paper. */
record Cooccurrence(KnownFacet rows, KnownFacet columns, Filter filter, Asked asked) {

    CooccurrenceAnswer answer() {
        int all = asked.dataset().tally(filter.constraints(), List.of()).papers();
        Map<List<String>, Integer> together = new HashMap<>();
        for (Tally.Group group : asked.dataset()
                .tally(filter.constraints(), List.of(rows.id(), columns.id()))
                .groups()) {
            together.put(group.key(), group.papers());
        }
        List<Side> rowSides = sides(rows);
        List<Side> columnSides = sides(columns);
        return new CooccurrenceAnswer(
                asked.stamp(canonical()),
                new Query(List.of(rows.id(), columns.id()), filter.applied()),
                all,
                rowSides,
                columnSides,
                cells(rowSides, columnSides, together, all),
                List.of(rows.label(), columns.label()),
                asked.language());
    }

    private Map<String, String> canonical() {
        Map<String, String> canonical = new LinkedHashMap<>();
        canonical.put("rows", rows.id());
        canonical.put("columns", columns.id());
        canonical.putAll(filter.parameters());
        return canonical;
    }

    private List<Side> sides(KnownFacet facet) {
        return asked.dataset().tally(filter.constraints(), List.of(facet.id())).groups().stream()
                .filter(group -> !(facet.multiple() && group.key().get(0).equals(Term.NONE)))
                .map(group -> side(facet, group))
                .sorted(Comparator.comparingInt(Side::papers).reversed().thenComparing(Side::key))
                .toList();
    }

    private Side side(KnownFacet facet, Tally.Group group) {
        String term = group.key().get(0);
        Label label = facet.term(term).label();
        return new Side(term, asked.language().of(label), label, group.papers());
    }

    private List<Cell> cells(
            List<Side> rowSides, List<Side> columnSides, Map<List<String>, Integer> together, int all) {
        List<Cell> cells = new ArrayList<>();
        for (Side row : rowSides) {
            for (Side column : columnSides) {
                int papers = together.getOrDefault(List.of(row.key(), column.key()), 0);
                // A term always stands together with itself.
                boolean itself = rows.id().equals(columns.id()) && row.key().equals(column.key());
                if (papers > 0 && !itself) {
                    cells.add(cell(row, column, papers, all));
                }
            }
        }
        return cells;
    }

    private Cell cell(Side row, Side column, int papers, int all) {
        double expected = (double) row.papers() * column.papers() / all;
        Catalogue catalogue = asked.dataset().catalogue();
        Filter narrowed = filter.with(catalogue, rows.id(), row.key()).with(catalogue, columns.id(), column.key());
        return new Cell(
                row.key(), column.key(), papers, Rounded.decimals(papers / expected), Papers.url(narrowed, asked));
    }
}
