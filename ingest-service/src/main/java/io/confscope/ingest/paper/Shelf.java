package io.confscope.ingest.paper;

import io.confscope.ingest.search.TextIndex;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the current revision, and of a few before it, in memory: which ones a filter lets through, in every order
 * that there is, and which ones contain a word. Never changes; a new revision makes another one of it.
 *
 * @param since the first revision whose papers are all here
 * @param revision the last one
 * @param columns by facet the terms of single-valued facets, and all others by {@link #TAGS}
 * @param orders the rows in each upward order
 * @param texts what a search looks into
 */
record Shelf(
        long since,
        long revision,
        ShelvedVersions versions,
        Map<String, Coded> columns,
        Map<PaperOrder, int[]> orders,
        TextIndex texts) {

    static final String TAGS = "tags";

    /** A shelf without papers, for those of a revision and later ones. */
    static Shelf empty(long revision) {
        return new Shelf(revision, revision, ShelvedVersions.NONE, Map.of(), Map.of(), TextIndex.EMPTY);
    }

    boolean covers(long asked) {
        return since <= asked && asked <= revision;
    }

    /**
     * The papers that a filter lets through at a revision, as rows of this shelf.
     *
     * @param certain whether they are all that the filter asks for; else some may lack a word, and none is missing
     */
    record Matches(BitSet rows, boolean certain) {}

    PaperCounts.Counts counts(long asked) {
        BitSet rows = versions.at(asked, PaperFilter.EVERYTHING);
        long papers = rows.cardinality();
        columns.getOrDefault(TAGS, Coded.EMPTY)
                .retain(rows, tags -> isTagged(PaperCounts.MODALITY, tags, FacetFilter.NONE));
        return new PaperCounts.Counts(papers, rows.cardinality());
    }

    Matches matches(PaperFilter filter, long asked) {
        BitSet rows = versions.at(asked, filter);
        for (FacetFilter facet : filter.facets()) {
            Coded column = columns.get(facet.facet());
            if (column != null) {
                column.retain(rows, value -> facet.holds(term -> isTerm(facet.facet(), value, term)));
            } else {
                columns.getOrDefault(TAGS, Coded.EMPTY)
                        .retain(rows, tags -> facet.holds(term -> isTagged(facet.facet(), tags, term)));
            }
        }
        boolean certain = true;
        for (String word : filter.words()) {
            TextIndex.Found found = texts.find(word, versions.size());
            rows.and(found.texts());
            certain &= found.certain();
        }
        return new Matches(rows, certain || rows.isEmpty());
    }

    /** As {@link PaperQuery} has it. */
    private static boolean isTerm(String facet, @Nullable String value, String term) {
        if (!term.equals(FacetFilter.NONE)) {
            return term.equals(value);
        }
        return switch (facet) {
            case "presentation", "topic", "area" -> value == null;
            case "year" -> "0".equals(value);
            default -> term.equals(value);
        };
    }

    private static boolean isTagged(String facet, @Nullable String tags, String term) {
        String all = tags == null ? "" : tags;
        return term.equals(FacetFilter.NONE)
                ? !all.contains(FacetTags.mark(facet))
                : all.contains(FacetTags.mark(facet, term));
    }

    /** The ids of some rows in order, without the first {@code offset}, at most {@code limit} of them. */
    List<String> inOrder(BitSet rows, PaperOrder order, int offset, int limit) {
        int[] all = orders.getOrDefault(order.upwards(), new int[0]);
        boolean down = order != order.upwards();
        return IntStream.range(0, all.length)
                .map(place -> all[down ? all.length - 1 - place : place])
                .filter(rows::get)
                .skip(offset)
                .limit(limit)
                .mapToObj(versions::id)
                .toList();
    }
}
