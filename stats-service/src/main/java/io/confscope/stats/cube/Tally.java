package io.confscope.stats.cube;

import java.util.List;

/**
 * The answer of a cube.
 *
 * @param papers all papers that were asked for, each counted once
 * @param withCode how many of them come with code
 * @param groups the groups that have papers, in no particular order
 */
public record Tally(int papers, int withCode, List<Group> groups) {

    public Tally {
        groups = List.copyOf(groups);
    }

    /**
     * Papers that share a term of every facet grouped by.
     *
     * @param key one term per facet
     */
    public record Group(List<String> key, int papers, int withCode) {}
}
