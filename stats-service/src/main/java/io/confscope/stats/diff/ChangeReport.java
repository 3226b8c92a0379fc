package io.confscope.stats.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds changes up as they come, in the order of ids, and keeps one page of them. */
final class ChangeReport {

    private final @Nullable String afterId;
    private final int limit;
    private final Map<PaperChange.Kind, Integer> byKind = new TreeMap<>();
    private final Map<String, Integer> byCause = new TreeMap<>();
    private final Map<String, FacetChange> byFacet = new TreeMap<>();
    private final List<PaperChange> page = new ArrayList<>();
    private boolean more;

    /**
     * An empty report.
     *
     * @param afterId the page begins after this id; null for the first page
     */
    ChangeReport(@Nullable String afterId, int limit) {
        this.afterId = afterId;
        this.limit = limit;
    }

    /** How the papers of one facet's terms changed. */
    static final class FacetChange {
        private int papers;
        private final Map<String, int[]> gainedAndLost = new TreeMap<>();

        int papers() {
            return papers;
        }

        Map<String, int[]> gainedAndLost() {
            return gainedAndLost;
        }
    }

    void add(PaperChange change) {
        byKind.merge(change.change(), 1, Integer::sum);
        byCause.merge(String.join("+", change.causes()), 1, Integer::sum);
        for (String facet : change.facets()) {
            addFacet(byFacet.computeIfAbsent(facet, id -> new FacetChange()), change, facet);
        }
        if (afterId == null || change.id().compareTo(afterId) > 0) {
            if (page.size() < limit) {
                page.add(change);
            } else {
                more = true;
            }
        }
    }

    private static void addFacet(FacetChange totals, PaperChange change, String facet) {
        totals.papers++;
        List<String> before = change.before(facet);
        List<String> after = change.after(facet);
        for (String term : after) {
            if (!before.contains(term)) {
                totals.gainedAndLost.computeIfAbsent(term, id -> new int[2])[0]++;
            }
        }
        for (String term : before) {
            if (!after.contains(term)) {
                totals.gainedAndLost.computeIfAbsent(term, id -> new int[2])[1]++;
            }
        }
    }

    int count(PaperChange.Kind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    int total() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> byCause() {
        return byCause;
    }

    Map<String, FacetChange> byFacet() {
        return byFacet;
    }

    List<PaperChange> page() {
        return page;
    }

    /** The id that the next page begins after, null on the last page. */
    @Nullable
    String next() {
        return more ? page.get(page.size() - 1).id() : null;
    }
}
