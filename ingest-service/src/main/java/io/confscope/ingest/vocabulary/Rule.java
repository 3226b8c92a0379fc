package io.confscope.ingest.vocabulary;

import java.util.List;

/**
 * One way in which a text names a term.
 *
 * @param id {@code <term>/<rule>}
 * @param needs one of these must hold, if there are any
 * @param blockedBy none of these may hold
 * @param neverIn phrases inside of which a match does not count
 */
record Rule(
        String facet,
        String term,
        String id,
        WordSet match,
        List<Condition> needs,
        List<Condition> blockedBy,
        WordSet neverIn) {
    Rule {
        needs = List.copyOf(needs);
        blockedBy = List.copyOf(blockedBy);
    }
}
