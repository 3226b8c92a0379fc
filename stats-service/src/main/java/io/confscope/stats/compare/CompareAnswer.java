package io.confscope.stats.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.export.JsonStat;
import io.confscope.stats.export.JsonStatBuilder;
import io.confscope.stats.export.Table;
import io.confscope.stats.interval.Difference;
import io.confscope.stats.interval.Share;
import io.confscope.stats.vocabulary.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two selections of papers, term by term. The tests take the two for independent: {@code overlap} says how many papers
 * are in both, and is null where the two are of different revisions and nobody can tell.
 *
 * @param rows by papers of both sides descending, then by key
 */
record CompareAnswer(
        Stamp dataset,
        String by,
        Selection base,
        Selection other,
        @Nullable Integer overlap,
        List<Row> rows,
        Overall overall,
        @JsonIgnore Label facetLabel,
        @JsonIgnore Language language)
        implements Answer {

    /**
     * One of the two selections.
     *
     * @param revision that it is taken from
     * @param filters that apply, defaults included
     */
    record Selection(
            long revision,
            Map<String, List<String>> filters,
            int papers,
            int withCode,
            Share codeShare,
            String papersUrl) {}

    /**
     * One term.
     *
     * @param difference how much larger the share of the other selection is than that of the base
     * @param p two-sided, of Fisher's exact test, to four significant digits
     * @param q the same, corrected for the number of rows by Benjamini and Hochberg
     */
    record Row(
            String key,
            Object label,
            @JsonIgnore Label labels,
            Part base,
            Part other,
            Difference difference,
            BigDecimal p,
            BigDecimal q,
            Verdict verdict) {}

    /**
     * The papers of one selection that carry the term, and their share of the selection.
     *
     * @param papersUrl lists exactly these papers; null where the selection's revision does not know the term, so that
     *     there are none
     */
    record Part(
            int papers,
            @Nullable BigDecimal share,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String papersUrl) {}

    @Override
    public List<Row> items() {
        return rows;
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of(by));
        header.addAll(language.columns(by));
        for (String side : List.of("base", "other")) {
            for (String figure : List.of("Papers", "Share", "ShareLow", "ShareHigh")) {
                header.add(side + figure);
            }
        }
        header.addAll(List.of("difference", "differenceLow", "differenceHigh", "p", "q", "verdict", "revision"));
        Table table = new Table(header);
        rows.forEach(row -> table.row(cells(row)));
        return table;
    }

    @Override
    public JsonStat jsonStat() {
        Map<String, String> terms = new LinkedHashMap<>();
        rows.forEach(row -> terms.put(row.key, language.one(row.labels)));
        JsonStatBuilder statistic = new JsonStatBuilder("Two selections by " + by)
                .dimension(by, language.one(facetLabel), terms)
                .figures(List.of(
                        "basePapers",
                        "baseShare",
                        "otherPapers",
                        "otherShare",
                        "difference",
                        "differenceLow",
                        "differenceHigh",
                        "p",
                        "q"));
        for (Row row : rows) {
            statistic.put(
                    List.of(row.key),
                    Arrays.asList(
                            row.base.papers,
                            row.base.share,
                            row.other.papers,
                            row.other.share,
                            row.difference.value(),
                            row.difference.low(),
                            row.difference.high(),
                            row.p,
                            row.q));
        }
        return statistic.build(
                dataset.publishedAt(), Map.of("dataset", dataset, "base", base, "other", other, "overall", overall));
    }

    private List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(row.key));
        cells.addAll(language.cells(row.labels));
        for (Part part : List.of(row.base, row.other)) {
            cells.add(part.papers);
            cells.add(part.share);
            cells.add(part.low);
            cells.add(part.high);
        }
        cells.add(row.difference.value());
        cells.add(row.difference.low());
        cells.add(row.difference.high());
        cells.addAll(List.of(row.p, row.q, row.verdict.id(), dataset.revision()));
        return cells;
    }
}
