package io.confscope.stats.cube;

/** The groups of one facet grouped by: how far each is from the start, and its term. */
final class GridAxis {

    private final int[] offsets;
    private final String[] terms;

    GridAxis(int[] offsets, String[] terms) {
        this.offsets = offsets;
        this.terms = terms;
    }

    int size() {
        return offsets.length;
    }

    int offset(int group) {
        return offsets[group];
    }

    String term(int group) {
        return terms[group];
    }
}
