package io.confscope.stats.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.export.JsonStat;
import io.confscope.stats.export.JsonStatBuilder;
import io.confscope.stats.export.Table;
import io.confscope.stats.interval.Share;
import io.confscope.stats.vocabulary.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts per group. With a facet of which a paper can have several terms the groups overlap, and their shares do not add
 * up to 1.
 *
 * @param groups by count descending, then by key
 * @param without the papers without a term; only where one such facet is grouped by alone
 */
record StatsAnswer(
        Stamp dataset,
        Query query,
        Total total,
        List<Group> groups,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Without without,
        @JsonIgnore List<Label> facetLabels,
        @JsonIgnore Language language)
        implements Answer {

    private static final List<String> FIGURES = List.of(
            "papers", "share", "shareLow", "shareHigh", "withCode", "codeShare", "codeShareLow", "codeShareHigh");

    /** All papers of the filter, each counted once. */
    record Total(int papers, int withCode, Share codeShare, String papersUrl) {}

    /**
     * The papers that share a term of each facet.
     *
     * @param key a term per facet
     * @param label text, or an object of texts, per facet
     * @param share of all papers of the filter
     * @param withCode how many of the group come with code
     * @param codeShare of the papers of the group
     * @param papersUrl lists exactly these papers
     */
    record Group(
            List<String> key,
            List<Object> label,
            @JsonIgnore List<Label> labels,
            int papers,
            Share share,
            int withCode,
            Share codeShare,
            String papersUrl) {}

    /** The papers that have no term of the facet. */
    record Without(int papers, Share share, String papersUrl) {}

    @Override
    public List<Group> items() {
        return groups;
    }

    @Override
    public Table table() {
        Table table = new Table(header());
        if (query.by().isEmpty()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.addAll(figures(total.papers, total.papers, total.withCode, total.codeShare));
            cells.add(total.papersUrl);
            cells.add(dataset.revision());
            return table.row(cells);
        }
        for (Group group : groups) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int facet = 0; facet < group.key.size(); facet++) {
                cells.add(group.key.get(facet));
                cells.addAll(language.cells(group.labels.get(facet)));
            }
            cells.addAll(figures(group.papers, total.papers, group.withCode, group.codeShare));
            cells.add(group.papersUrl);
            cells.add(dataset.revision());
            table.row(cells);
        }
        return table;
    }

    @Override
    public JsonStat jsonStat() {
        JsonStatBuilder statistic =
                new JsonStatBuilder(query.by().isEmpty() ? "Papers" : "Papers by " + String.join(" and ", query.by()));
        for (int facet = 0; facet < query.by().size(); facet++) {
            Map<String, String> terms = new LinkedHashMap<>();
            for (Group group : groups) {
                terms.put(group.key.get(facet), language.one(group.labels.get(facet)));
            }
            statistic.dimension(query.by().get(facet), language.one(facetLabels.get(facet)), terms);
        }
        statistic.figures(FIGURES).everywhere(figures(0, total.papers, 0, Share.of(0, 0)));
        if (query.by().isEmpty()) {
            statistic.put(List.of(), figures(total.papers, total.papers, total.withCode, total.codeShare));
        }
        for (Group group : groups) {
            statistic.put(group.key, figures(group.papers, total.papers, group.withCode, group.codeShare));
        }
        return statistic.build(dataset.publishedAt(), Map.of("dataset", dataset, "query", query, "total", total));
    }

    private static List<@Nullable Number> figures(int papers, int whole, int withCode, Share codeShare) {
        Share share = Share.of(papers, whole);
        return Arrays.asList(
                papers,
                share.value(),
                share.low(),
                share.high(),
                withCode,
                codeShare.value(),
                codeShare.low(),
                codeShare.high());
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        for (String facet : query.by()) {
            header.add(facet);
            header.addAll(language.columns(facet));
        }
        header.addAll(FIGURES);
        header.addAll(List.of("papersUrl", "revision"));
        return header;
    }
}
