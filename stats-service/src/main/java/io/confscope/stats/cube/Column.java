package io.confscope.stats.cube;

import java.util.Arrays;
import java.util.List;

/**
 * The dictionary of one facet: every combination of terms that occurs has a code. A facet with one value per paper is
 * the case in which no combination has more than one term; code 0 is always the empty combination.
 */
public final class Column {

    private final String facet;
    private final List<String> terms;
    private final int[][] combinations;
    private final boolean multiple;

    /**
     * @param combinations for each code the positions in {@code terms} of its terms, ascending, and for code 0 the
     *     position behind the last term; the caller hands the arrays over and no longer writes to them
     */
    Column(String facet, List<String> terms, int[][] combinations) {
        this.facet = facet;
        this.terms = List.copyOf(terms);
        this.combinations = combinations;
        this.multiple = Arrays.stream(combinations).anyMatch(combination -> combination.length > 1);
    }

    /** A facet that no paper has. */
    static Column absent(String facet) {
        return new Column(facet, List.of(), new int[][] {{0}});
    }

    public String facet() {
        return facet;
    }

    /** The terms that occur, each at the position by which combinations name it. */
    public List<String> terms() {
        return terms;
    }

    /** The number of codes. */
    public int size() {
        return combinations.length;
    }

    /** The position that stands for "no term": the one behind the last term. */
    int empty() {
        return terms.size();
    }

    /** The position that stands for "any paper", where one is needed: the one behind {@link #empty()}. */
    int any() {
        return terms.size() + 1;
    }

    /** Whether a paper has several of the terms. */
    boolean multiple() {
        return multiple;
    }

    /** The terms of one combination, as positions in {@link #terms()}, ascending; never an empty array. */
    int[] combination(int code) {
        return combinations[code];
    }

    /** The term at a position, or the given word for {@link #empty()}. */
    String term(int position, String emptyWord) {
        return position == terms.size() ? emptyWord : terms.get(position);
    }
}
