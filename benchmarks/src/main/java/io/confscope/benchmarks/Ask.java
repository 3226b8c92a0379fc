package io.confscope.benchmarks;

import io.confscope.stats.cube.Constraint;
import io.confscope.stats.cube.TermConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A question, in the words of the cube and in SQL.
 *
 * @param filters by facet; one to three facets
 * @param by one or two facets
 */
record Ask(Map<String, Terms> filters, List<String> by) {

    private static final String NO_TERM = "none-at-all";

    /**
     * What is asked of one facet: any of the terms, or with {@code not} none of them.
     *
     * @param terms one or two
     */
    record Terms(List<String> terms, boolean not) {

        private Constraint constraint() {
            return not
                    ? new TermConstraint(List.of(), terms, NO_TERM)
                    : new TermConstraint(terms.stream().map(List::of).toList(), List.of(), NO_TERM);
        }

        private String sql(String facet) {
            String list = terms.stream().map(term -> "'" + term + "'").collect(Collectors.joining(", "));
            String test = !facet.equals(Papers.MODALITY)
                    ? facet + " in (" + list + ")"
                    : terms.stream()
                            .map(term -> "list_contains(modality, '" + term + "')")
                            .collect(Collectors.joining(" or ", "(", ")"));
            return not ? "not " + test : test;
        }
    }

    /** In seven of ten cases one term of a facet, in two either of two, in one not the one. */
    static Ask random(Random random) {
        Map<String, Terms> filters = new TreeMap<>();
        for (String facet : some(1 + random.nextInt(3), random)) {
            int form = random.nextInt(10);
            List<String> terms = new ArrayList<>(Papers.terms(facet));
            Collections.shuffle(terms, random);
            filters.put(facet, new Terms(List.copyOf(terms.subList(0, form < 2 ? 2 : 1)), form == 2));
        }
        return new Ask(filters, some(1 + random.nextInt(2), random));
    }

    private static List<String> some(int count, Random random) {
        List<String> facets = new ArrayList<>(Papers.FACETS);
        Collections.shuffle(facets, random);
        return List.copyOf(facets.subList(0, count));
    }

    Map<String, Constraint> constraints() {
        Map<String, Constraint> constraints = new TreeMap<>();
        filters.forEach((facet, terms) -> constraints.put(facet, terms.constraint()));
        return constraints;
    }

    /** Asks for the groups alone; the total, which the cube tells as well, would be one more statement. */
    String sql() {
        String where = filters.entrySet().stream()
                .map(filter -> filter.getValue().sql(filter.getKey()))
                .collect(Collectors.joining(" and "));
        String columns = String.join(", ", by);
        String from = by.contains(Papers.MODALITY)
                ? "(select * exclude (modality), unnest(modality) as modality from paper where " + where + ")"
                : "paper where " + where;
        return "select " + columns + ", count(*), count(*) filter (with_code) from " + from + " group by " + columns;
    }

    /** What the question does with the facet that papers have several terms of, and how many facets it is about. */
    String kind() {
        boolean filtered = filters.containsKey(Papers.MODALITY);
        boolean grouped = by.contains(Papers.MODALITY);
        String modality = filtered ? (grouped ? "filter+group" : "filter") : grouped ? "group" : "-";
        return "%d filtered, %d grouped, modality %s".formatted(filters.size(), by.size(), modality);
    }
}
