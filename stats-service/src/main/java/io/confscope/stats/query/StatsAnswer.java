package io.confscope.stats.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Language;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.export.Table;
import io.confscope.stats.interval.Share;
import io.confscope.stats.vocabulary.Label;
import java.util.ArrayList;
import java.util.List;
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
        @JsonIgnore Language language)
        implements Answer {

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
            addFigures(cells, total.papers, Share.of(total.papers, total.papers), total.withCode, total.codeShare);
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
            addFigures(cells, group.papers, group.share, group.withCode, group.codeShare);
            cells.add(group.papersUrl);
            cells.add(dataset.revision());
            table.row(cells);
        }
        return table;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        for (String facet : query.by()) {
            header.add(facet);
            header.addAll(language.columns(facet));
        }
        header.addAll(List.of("papers", "share", "shareLow", "shareHigh"));
        header.addAll(List.of("withCode", "codeShare", "codeShareLow", "codeShareHigh", "papersUrl", "revision"));
        return header;
    }

    private static void addFigures(
            List<@Nullable Object> cells, int papers, Share share, int withCode, Share codeShare) {
        cells.add(papers);
        cells.add(share.value());
        cells.add(share.low());
        cells.add(share.high());
        cells.add(withCode);
        cells.add(codeShare.value());
        cells.add(codeShare.low());
        cells.add(codeShare.high());
    }
}
