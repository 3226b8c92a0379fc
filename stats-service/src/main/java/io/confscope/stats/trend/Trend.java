package io.confscope.stats.trend;

import io.confscope.stats.answer.Asked;
import io.confscope.stats.cube.Constraint;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.KnownFacet;
import io.confscope.stats.interval.Share;
import io.confscope.stats.query.Filter;
import io.confscope.stats.query.Papers;
import io.confscope.stats.query.Query;
import io.confscope.stats.trend.TrendAnswer.Period;
import io.confscope.stats.trend.TrendAnswer.Point;
import io.confscope.stats.trend.TrendAnswer.Series;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.EditionId;
import io.confscope.stats.vocabulary.Label;
import io.confscope.stats.vocabulary.Term;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the terms of a facet move from edition to edition. */
record Trend(KnownFacet by, Measure measure, Filter filter, Asked asked) {

    private static final String EDITION = CoreFacet.EDITION.id();

    /** What an edition is chosen by; everything else that a filter asks is asked of the papers in it. */
    private static final Set<String> OF_EDITIONS = Set.of(CoreFacet.VENUE.id(), CoreFacet.YEAR.id(), EDITION);

    private static final Comparator<Period> IN_TIME =
            Comparator.comparingInt(Period::year).thenComparing(Period::venue);

    TrendAnswer answer() {
        List<Period> periods = periods();
        Map<String, Map<String, Tally.Group>> byTerm = new HashMap<>();
        for (Tally.Group group : asked.dataset()
                .tally(filter.constraints(), List.of(by.id(), EDITION))
                .groups()) {
            byTerm.computeIfAbsent(group.key().get(0), term -> new HashMap<>())
                    .put(group.key().get(1), group);
        }
        if (by.multiple()) {
            byTerm.remove(Term.NONE);
        }
        List<Series> series = byTerm.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Map<String, Tally.Group>> entry) -> -papers(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> series(entry.getKey(), entry.getValue(), periods))
                .toList();
        Map<String, String> canonical = new LinkedHashMap<>();
        canonical.put("by", by.id());
        canonical.put("measure", measure.id());
        canonical.putAll(filter.parameters());
        return new TrendAnswer(
                asked.stamp(canonical),
                new Query(List.of(by.id()), filter.applied()),
                measure.id(),
                periods,
                series,
                by.label(),
                asked.language());
    }

    private static int papers(Map<String, Tally.Group> byEdition) {
        return byEdition.values().stream().mapToInt(Tally.Group::papers).sum();
    }

    /** Every edition there is data of at all, also where the filter leaves none of it: that is a gap, not a zero. */
    private List<Period> periods() {
        Map<String, Constraint> ofEditions = new HashMap<>(filter.constraints());
        ofEditions.keySet().retainAll(OF_EDITIONS);
        Map<String, Integer> papers = new HashMap<>();
        for (Tally.Group group :
                asked.dataset().tally(filter.constraints(), List.of(EDITION)).groups()) {
            papers.put(group.key().get(0), group.papers());
        }
        return asked.dataset().tally(ofEditions, List.of(EDITION)).groups().stream()
                .map(group -> group.key().get(0))
                .map(id -> period(EditionId.of(id), papers.getOrDefault(id, 0)))
                .sorted(IN_TIME)
                .toList();
    }

    private Period period(EditionId edition, int papers) {
        Label label =
                asked.dataset().catalogue().facet(EDITION).term(edition.id()).label();
        return new Period(edition.id(), asked.language().of(label), label, edition.venue(), edition.year(), papers);
    }

    private Series series(String term, Map<String, Tally.Group> byEdition, List<Period> periods) {
        Label label = by.term(term).label();
        return new Series(
                term,
                asked.language().of(label),
                label,
                periods.stream()
                        .map(period -> point(
                                term,
                                period,
                                byEdition.getOrDefault(period.edition(), new Tally.Group(List.of(), 0, 0))))
                        .toList());
    }

    private Point point(String term, Period period, Tally.Group group) {
        if (period.papers() == 0) {
            return new Point(period.edition(), null, null, null, null, null);
        }
        Share share =
                switch (measure) {
                    case PAPERS -> new Share(BigDecimal.valueOf(group.papers()), null, null);
                    case SHARE -> Share.of(group.papers(), period.papers());
                    case CODE_SHARE -> Share.of(group.withCode(), group.papers());
                };
        Catalogue catalogue = asked.dataset().catalogue();
        Filter narrowed = filter.with(catalogue, by.id(), term).with(catalogue, EDITION, period.edition());
        return new Point(
                period.edition(),
                group.papers(),
                share.value(),
                share.low(),
                share.high(),
                Papers.url(narrowed, asked));
    }
}
