package io.confscope.stats.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for papers that carry all terms of at least one alternative and no excluded term. Without alternatives every
 * paper that carries no excluded term is asked for.
 *
 * @param anyOf the alternatives, each a list of terms that must stand together
 * @param noneOf the excluded terms
 * @param empty the word that stands for the empty combination among the terms
 */
public record TermConstraint(List<List<String>> anyOf, List<String> noneOf, String empty) implements Constraint {

    @Override
    public boolean[] accepted(Column column) {
        List<int[]> alternatives = new ArrayList<>();
        for (List<String> alternative : anyOf) {
            alternatives.add(positions(alternative, column));
        }
        int[] excluded = positions(noneOf, column);
        boolean[] accepted = new boolean[column.size()];
        for (int code = 0; code < accepted.length; code++) {
            int[] combination = column.combination(code);
            accepted[code] = (alternatives.isEmpty() || anyHolds(alternatives, combination))
                    && !anyStands(excluded, combination);
        }
        return accepted;
    }

    @Override
    public @Nullable Selection sum(Column column) {
        if (anyOf.size() == 1 && anyOf.get(0).size() == 1 && noneOf.isEmpty()) {
            int place = position(anyOf.get(0).get(0), column);
            return place < 0 ? Selection.of() : Selection.of(place);
        }
        if (anyOf.isEmpty() && noneOf.size() == 1) {
            int place = position(noneOf.get(0), column);
            return place < 0 ? Selection.of(column.any()) : Selection.difference(column.any(), place);
        }
        return null;
    }

    /** The empty word becomes the position behind the last term, a term that does not occur becomes -1. */
    private int[] positions(List<String> ids, Column column) {
        return ids.stream().mapToInt(id -> position(id, column)).toArray();
    }

    private int position(String id, Column column) {
        int position = column.terms().indexOf(id);
        return position < 0 && id.equals(empty) ? column.empty() : position;
    }

    private static boolean anyHolds(List<int[]> alternatives, int[] combination) {
        for (int[] alternative : alternatives) {
            if (allStand(alternative, combination)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allStand(int[] wanted, int[] combination) {
        for (int term : wanted) {
            if (!stands(term, combination)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyStands(int[] excluded, int[] combination) {
        for (int term : excluded) {
            if (stands(term, combination)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(int term, int[] combination) {
        return Arrays.binarySearch(combination, term) >= 0;
    }
}
