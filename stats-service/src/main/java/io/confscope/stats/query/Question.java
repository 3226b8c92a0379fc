package io.confscope.stats.query;

import io.confscope.stats.answer.Asked;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.interval.Share;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which papers, grouped by what.
 *
 * @param by none, one or two facets
 * @param byIsGiven whether {@code by} was a parameter, and not part of the endpoint's name
 */
record Question(List<String> by, boolean byIsGiven, Filter filter) {

    private static final Comparator<StatsAnswer.Group> MOST_FIRST = Comparator.comparingInt(StatsAnswer.Group::papers)
            .reversed()
            .thenComparing(group -> String.join("\n", group.key()));

    StatsAnswer answer(Asked asked) {
        Tally tally = asked.dataset().tally(filter.constraints(), by);
        StatsAnswer.Total total = new StatsAnswer.Total(
                tally.papers(),
                tally.withCode(),
                Share.of(tally.withCode(), tally.papers()),
                Papers.url(filter, asked));
        List<StatsAnswer.Group> groups = by.isEmpty()
                ? List.of()
                : tally.groups().stream()
                        .filter(group -> !isRest(group, asked))
                        .map(group -> group(group, tally.papers(), asked))
                        .sorted(MOST_FIRST)
                        .toList();
        return new StatsAnswer(
                stamp(asked),
                new Query(by, filter.applied()),
                total,
                groups,
                without(tally, asked),
                by.stream()
                        .map(facet -> asked.dataset().catalogue().facet(facet).label())
                        .toList(),
                asked.language());
    }

    private Stamp stamp(Asked asked) {
        Map<String, String> canonical = new LinkedHashMap<>();
        if (byIsGiven) {
            canonical.put("by", String.join(",", by));
        }
        canonical.putAll(filter.parameters());
        return asked.stamp(canonical);
    }

    /** Papers without a term of a facet of which a paper can have several are no group. */
    private boolean isRest(Tally.Group group, Asked asked) {
        for (int facet = 0; facet < by.size(); facet++) {
            if (group.key().get(facet).equals(Term.NONE) && isMultiple(facet, asked)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMultiple(int facet, Asked asked) {
        return asked.dataset().catalogue().facet(by.get(facet)).multiple();
    }

    private StatsAnswer.Group group(Tally.Group group, int whole, Asked asked) {
        Filter narrowed = filter;
        List<Label> labels = new ArrayList<>();
        for (int facet = 0; facet < by.size(); facet++) {
            KnownFacet known = asked.dataset().catalogue().facet(by.get(facet));
            String term = group.key().get(facet);
            narrowed = narrowed.with(asked.dataset().catalogue(), known.id(), term);
            labels.add(known.term(term).label());
        }
        return new StatsAnswer.Group(
                group.key(),
                labels.stream().map(asked.language()::of).toList(),
                labels,
                group.papers(),
                Share.of(group.papers(), whole),
                group.withCode(),
                Share.of(group.withCode(), group.papers()),
                Papers.url(narrowed, asked));
    }

    private StatsAnswer.@Nullable Without without(Tally tally, Asked asked) {
        if (by.size() != 1 || !isMultiple(0, asked)) {
            return null;
        }
        int papers = tally.groups().stream()
                .filter(group -> isRest(group, asked))
                .mapToInt(Tally.Group::papers)
                .sum();
        return new StatsAnswer.Without(
                papers,
                Share.of(papers, tally.papers()),
                Papers.url(filter.with(asked.dataset().catalogue(), by.get(0), Term.NONE), asked));
    }
}
