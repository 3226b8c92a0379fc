package io.confscope.stats.compare;

import io.confscope.stats.answer.Asked;
import io.confscope.stats.compare.CompareAnswer.Part;
import io.confscope.stats.compare.CompareAnswer.Selection;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.interval.Share;
import io.confscope.stats.query.Filter;
import io.confscope.stats.query.FilterReader;
import io.confscope.stats.query.Papers;
import io.confscope.stats.vocabulary.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return new Part(papersOf(term), share.value(), share.low(), share.high(), papersUrl(term));
    }

    /**
     * The other side's revision may have a facet, or a term of it, that this side's cannot be asked for. Before there was
     * the facet, no paper had a term of it.
     */
    private @Nullable String papersUrl(String term) {
        Catalogue catalogue = asked.dataset().catalogue();
        Optional<KnownFacet> facet = catalogue.find(by);
        if (facet.isEmpty()) {
            return term.equals(Term.NONE) ? Papers.url(filter, asked) : null;
        }
        return FilterReader.isPossible(term, facet.get()) ? Papers.url(filter.with(catalogue, by, term), asked) : null;
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
