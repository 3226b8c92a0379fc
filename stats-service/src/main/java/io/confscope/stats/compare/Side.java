package io.confscope.stats.compare;

import io.confscope.stats.answer.Asked;
import io.confscope.stats.compare.CompareAnswer.Part;
import io.confscope.stats.compare.CompareAnswer.Selection;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.interval.Share;
import io.confscope.stats.query.Filter;
import io.confscope.stats.query.Papers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of the two selections with its papers counted. */
final class Side {

    private final String by;
    private final Filter filter;
    private final Asked asked;
    private final Tally tally;
    private final Map<String, Integer> papersOf = new HashMap<>();

    /** Counts the papers of the filter in the revision that was asked for. */
    Side(String by, Filter filter, Asked asked) {
        this.by = by;
        this.filter = filter;
        this.asked = asked;
        tally = asked.dataset().tally(filter.constraints(), List.of(by));
        tally.groups().forEach(group -> papersOf.put(group.key().get(0), group.papers()));
    }

    Filter filter() {
        return filter;
    }

    Asked asked() {
        return asked;
    }

    int papers() {
        return tally.papers();
    }

    Set<String> terms() {
        return papersOf.keySet();
    }

    int papersOf(String term) {
        return papersOf.getOrDefault(term, 0);
    }

    Part part(String term) {
        Share share = Share.of(papersOf(term), papers());
        return new Part(
                papersOf(term),
                share.value(),
                share.low(),
                share.high(),
                Papers.url(filter.with(asked.dataset().catalogue(), by, term), asked));
    }

    Selection selection() {
        return new Selection(
                asked.dataset().revision().number(),
                filter.applied(),
                papers(),
                tally.withCode(),
                Share.of(tally.withCode(), papers()),
                Papers.url(filter, asked));
    }
}
