package io.confscope.stats.trend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.export.JsonStat;
import io.confscope.stats.export.JsonStatBuilder;
import io.confscope.stats.export.Table;
import io.confscope.stats.query.Query;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One series per term, one point per edition.
 *
 * @param periods the editions in the order of time
 * @param series by papers of all editions descending, then by key
 */
record TrendAnswer(
        Stamp dataset,
        Query query,
        String measure,
        List<Period> periods,
        List<Series> series,
        @JsonIgnore Label facetLabel,
        @JsonIgnore Language language)
        implements Answer {

    /**
     * One edition.
     *
     * @param papers of the filter; 0 where the edition has none, which makes a gap in every series
     */
    record Period(String edition, Object label, @JsonIgnore Label labels, String venue, int year, int papers) {}

    /** The points are in the order of the periods. */
    record Series(String key, Object label, @JsonIgnore Label labels, List<Point> points) {}

    /**
     * One edition of a series.
     *
     * @param papers of the term; null in a gap
     * @param value of the measure; null in a gap, and where the share would be one of nothing
     * @param low the lower end of the interval of a share, null for counts
     * @param high the upper end of the interval of a share, null for counts
     * @param papersUrl lists exactly these papers; null in a gap
     */
    record Point(
            String edition,
            @Nullable Integer papers,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String papersUrl) {}

    @Override
    public List<Series> items() {
        return series;
    }

    @Override
    public Table table() {
        String facet = query.by().get(0);
        List<String> header = new ArrayList<>(List.of(facet));
        header.addAll(language.columns(facet));
        header.addAll(List.of("period", "venue", "year", "papers", "value", "low", "high", "papersUrl", "revision"));
        Table table = new Table(header);
        for (Series one : series) {
            for (int index = 0; index < periods.size(); index++) {
                table.row(cells(one, periods.get(index), one.points.get(index)));
            }
        }
        return table;
    }

    @Override
    public JsonStat jsonStat() {
        String facet = query.by().get(0);
        Map<String, String> terms = new LinkedHashMap<>();
        series.forEach(one -> terms.put(one.key, language.one(one.labels)));
        Map<String, String> editions = new LinkedHashMap<>();
        periods.forEach(period -> editions.put(period.edition, language.one(period.labels)));
        JsonStatBuilder statistic = new JsonStatBuilder("Papers by " + facet + " and edition")
                .dimension(facet, language.one(facetLabel), terms)
                .dimension("period", language.one(CoreFacet.EDITION.label()), editions)
                .time("period")
                .figures(List.of("papers", "value", "low", "high"));
        for (Series one : series) {
            for (Point point : one.points) {
                statistic.put(
                        List.of(one.key, point.edition),
                        Arrays.asList(point.papers, point.value, point.low, point.high));
            }
        }
        return statistic.build(dataset.publishedAt(), Map.of("dataset", dataset, "query", query, "measure", measure));
    }

    private List<@Nullable Object> cells(Series one, Period period, Point point) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(one.key));
        cells.addAll(language.cells(one.labels));
        cells.add(period.edition);
        cells.add(period.venue);
        cells.add(period.year);
        cells.add(point.papers);
        cells.add(point.value);
        cells.add(point.low);
        cells.add(point.high);
        cells.add(point.papersUrl);
        cells.add(dataset.revision());
        return cells;
    }
}
