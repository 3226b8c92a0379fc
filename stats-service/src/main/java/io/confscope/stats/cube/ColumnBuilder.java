package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives codes to the combinations of terms of one facet in the order in which they are first seen. */
final class ColumnBuilder {

    private final String facet;
    private final Map<String, Integer> positionOfTerm = new HashMap<>();
    private final Map<List<String>, Integer> codeOfCombination = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final List<int[]> combinations = new ArrayList<>();

    ColumnBuilder(String facet) {
        this.facet = facet;
        codeOfCombination.put(List.of(), 0);
        combinations.add(new int[0]);
    }

    /** Goes on from an existing dictionary; all its codes and positions stay as they are. */
    ColumnBuilder(Column column) {
        this(column.facet());
        column.terms().forEach(this::position);
        for (int code = 1; code < column.size(); code++) {
            int[] combination = column.combination(code);
            List<String> ids = new ArrayList<>();
            for (int position : combination) {
                ids.add(terms.get(position));
            }
            codeOfCombination.put(ids.stream().sorted().toList(), code);
            combinations.add(combination);
        }
    }

    /** @param ids the terms of one combination, sorted, none of them twice */
    int code(List<String> ids) {
        Integer known = codeOfCombination.get(ids);
        if (known != null) {
            return known;
        }
        int[] positions = ids.stream().mapToInt(this::position).sorted().toArray();
        int code = combinations.size();
        codeOfCombination.put(List.copyOf(ids), code);
        combinations.add(positions);
        return code;
    }

    private int position(String term) {
        Integer known = positionOfTerm.get(term);
        if (known != null) {
            return known;
        }
        positionOfTerm.put(term, terms.size());
        terms.add(term);
        return terms.size() - 1;
    }

    String facet() {
        return facet;
    }

    Column build() {
        int[][] all = combinations.toArray(int[][]::new);
        all[0] = new int[] {terms.size()};
        return new Column(facet, terms, all);
    }
}
