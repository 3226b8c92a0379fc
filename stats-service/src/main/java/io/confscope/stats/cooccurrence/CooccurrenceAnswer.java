package io.confscope.stats.cooccurrence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.export.JsonStat;
import io.confscope.stats.export.JsonStatBuilder;
import io.confscope.stats.export.Table;
import io.confscope.stats.query.Query;
import io.confscope.stats.vocabulary.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The papers that two terms share, for every two terms that share any.
 *
 * @param papers all papers of the filter
 * @param rows by count descending, then by key
 * @param columns by count descending, then by key
 * @param cells in the order of rows and columns; pairs that share no paper are left out
 */
record CooccurrenceAnswer(
        Stamp dataset,
        Query query,
        int papers,
        List<Side> rows,
        List<Side> columns,
        List<Cell> cells,
        @JsonIgnore List<Label> facetLabels,
        @JsonIgnore Language language)
        implements Answer {

    /** A term with all its papers. */
    record Side(String key, Object label, @JsonIgnore Label labels, int papers) {}

    /**
     * Two terms that share papers.
     *
     * @param lift how many times as many papers they share as they would if one had nothing to do with the other
     */
    record Cell(String row, String column, int papers, BigDecimal lift, String papersUrl) {}

    @Override
    public List<Cell> items() {
        return cells;
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("row"));
        header.addAll(language.columns("row"));
        header.add("column");
        header.addAll(language.columns("column"));
        header.addAll(List.of("papers", "lift", "papersUrl", "revision"));
        Map<String, Side> rowOf = rows.stream().collect(Collectors.toMap(Side::key, Function.identity()));
        Map<String, Side> columnOf = columns.stream().collect(Collectors.toMap(Side::key, Function.identity()));
        Table table = new Table(header);
        for (Cell cell : cells) {
            List<@Nullable Object> line = new ArrayList<>(List.of(cell.row));
            addLabels(line, rowOf.get(cell.row));
            line.add(cell.column);
            addLabels(line, columnOf.get(cell.column));
            line.addAll(List.of(cell.papers, cell.lift, cell.papersUrl, dataset.revision()));
            table.row(line);
        }
        return table;
    }

    @Override
    public JsonStat jsonStat() {
        JsonStatBuilder statistic = new JsonStatBuilder("Papers that two terms share")
                .dimension("row", language.one(facetLabels.get(0)), labels(rows))
                .dimension("column", language.one(facetLabels.get(1)), labels(columns))
                .figures(List.of("papers", "lift"))
                .everywhere(List.of(0, 0));
        if (query.by().get(0).equals(query.by().get(1))) {
            rows.forEach(side -> statistic.put(List.of(side.key, side.key), Arrays.asList(null, null)));
        }
        cells.forEach(cell -> statistic.put(List.of(cell.row, cell.column), List.of(cell.papers, cell.lift)));
        return statistic.build(dataset.publishedAt(), Map.of("dataset", dataset, "query", query, "papers", papers));
    }

    private Map<String, String> labels(List<Side> sides) {
        Map<String, String> labels = new LinkedHashMap<>();
        sides.forEach(side -> labels.put(side.key, language.one(side.labels)));
        return labels;
    }

    private void addLabels(List<@Nullable Object> line, @Nullable Side side) {
        if (side != null) {
            line.addAll(language.cells(side.labels));
        }
    }
}
