package io.confscope.stats.query;

import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.cube.Tally;
import io.confscope.stats.dataset.Dataset;
import io.confscope.stats.export.Table;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.EditionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The editions there are papers of, the latest first. */
record EditionsAnswer(Stamp dataset, List<Edition> items) implements Answer {

    private static final Comparator<Edition> LATEST_FIRST =
            Comparator.comparingInt(Edition::year).reversed().thenComparing(Edition::id);

    /**
     * One venue in one year.
     *
     * @param papers of every decision
     * @param withCode how many of the accepted papers come with code
     * @param lastRevision the last revision that changed a paper of it
     */
    record Edition(
            String id,
            Object label,
            String venue,
            int year,
            int papers,
            int accepted,
            int rejected,
            int withCode,
            long lastRevision) {}

    static EditionsAnswer of(Asked asked) {
        Dataset dataset = asked.dataset();
        Map<String, Map<String, Tally.Group>> decisions = new HashMap<>();
        for (Tally.Group group : dataset.tally(Map.of(), List.of(CoreFacet.EDITION.id(), CoreFacet.DECISION.id()))
                .groups()) {
            decisions
                    .computeIfAbsent(group.key().get(0), edition -> new HashMap<>())
                    .put(group.key().get(1), group);
        }
        List<Edition> editions = decisions.entrySet().stream()
                .map(entry -> edition(entry.getKey(), entry.getValue(), asked))
                .sorted(LATEST_FIRST)
                .toList();
        return new EditionsAnswer(asked.stamp(Map.of()), editions);
    }

    private static Edition edition(String id, Map<String, Tally.Group> byDecision, Asked asked) {
        Tally.Group none = new Tally.Group(List.of(), 0, 0);
        Tally.Group accepted = byDecision.getOrDefault("accepted", none);
        EditionId edition = EditionId.of(id);
        return new Edition(
                id,
                asked.language()
                        .of(asked.dataset()
                                .catalogue()
                                .facet(CoreFacet.EDITION.id())
                                .term(id)
                                .label()),
                edition.venue(),
                edition.year(),
                byDecision.values().stream().mapToInt(Tally.Group::papers).sum(),
                accepted.papers(),
                byDecision.getOrDefault("rejected", none).papers(),
                accepted.withCode(),
                asked.dataset().lastRevisionOf(id));
    }

    @Override
    public Table table() {
        Table table = new Table(List.of(
                "edition", "venue", "year", "papers", "accepted", "rejected", "withCode", "lastRevision", "revision"));
        for (Edition edition : items) {
            table.row(
                    edition.id,
                    edition.venue,
                    edition.year,
                    edition.papers,
                    edition.accepted,
                    edition.rejected,
                    edition.withCode,
                    edition.lastRevision,
                    dataset.revision());
        }
        return table;
    }
}
