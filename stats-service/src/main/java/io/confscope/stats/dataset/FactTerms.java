package io.confscope.stats.dataset;

import io.confscope.stats.feed.OtherFacets;
import io.confscope.stats.vocabulary.CoreFacet;
import io.confscope.stats.vocabulary.EditionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the columns of the table into terms by facet. Remembers the texts it has seen, which are few. */
final class FactTerms {

    /** The levels of code that count as "with code". */
    private static final Set<String> CODE = Set.of("open", "anonymous");

    private final Map<String, EditionId> editions = new HashMap<>();
    private final Map<String, List<String>> sets = new HashMap<>();
    private final Map<String, List<String>> singles = new HashMap<>();
    private final Map<String, Map<String, List<String>>> others = new HashMap<>();

    static boolean hasCode(FactGroup group) {
        return CODE.contains(group.code());
    }

    Map<String, List<String>> of(FactGroup group) {
        Map<String, List<String>> terms = new HashMap<>(others(group.otherFacets()));
        terms.put(CoreFacet.TOPIC.id(), single(group.topic()));
        terms.put(CoreFacet.AREA.id(), single(group.area()));
        terms.put(CoreFacet.DECISION.id(), single(group.decision()));
        terms.put(CoreFacet.PRESENTATION.id(), single(group.presentation()));
        terms.put(CoreFacet.CODE.id(), single(group.code()));
        terms.put(CoreFacet.MODALITY.id(), set(group.modalities()));
        terms.put(CoreFacet.FAMILY.id(), set(group.families()));
        EditionId edition = editions.computeIfAbsent(group.edition(), EditionId::of);
        terms.put(CoreFacet.VENUE.id(), single(edition.venue()));
        terms.put(CoreFacet.YEAR.id(), single(Integer.toString(edition.year())));
        terms.put(CoreFacet.EDITION.id(), single(group.edition()));
        return terms;
    }

    private List<String> single(String text) {
        return singles.computeIfAbsent(text, term -> term.isEmpty() ? List.of() : List.of(term));
    }

    private List<String> set(String text) {
        return sets.computeIfAbsent(text, joined -> joined.isEmpty() ? List.of() : List.of(joined.split(",", -1)));
    }

    private Map<String, List<String>> others(String text) {
        return others.computeIfAbsent(text, OtherFacets::read);
    }
}
