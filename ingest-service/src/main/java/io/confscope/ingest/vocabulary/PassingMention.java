package io.confscope.ingest.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules 3 and 4 of the guidelines: a list of the world's application areas, an invented example or an analogy is not
 * the paper's own data, and what it does without or leaves to later is not either.
 */
final class PassingMention implements Objection {
    /**
     * What tells such a mention.
     *
     * @param areas words that announce a list of application areas
     * @param rangeFrom words that may begin a range of areas, "from CT to astronomy"
     * @param rangeTo words that lead to its other end
     * @param otherFields fields that have nothing to do with the facet
     * @param instances words that announce some instance of many
     * @param ownField words of the facet's own field
     * @param ownWork words of the paper's own experiments, which make every mention in their sentence count
     * @param examples words that announce an invented example
     * @param analogies words that announce an analogy, close to the mention
     * @param absences words that lead to what a paper does without
     * @param presentAnyway words behind a mention that are what is absent, and not the thing itself ("MRI labels")
     * @param later words of what may be done one day
     */
    record Signs(
            WordSet areas,
            WordSet rangeFrom,
            WordSet rangeTo,
            WordSet otherFields,
            WordSet instances,
            WordSet ownField,
            WordSet ownWork,
            WordSet examples,
            WordSet analogies,
            WordSet absences,
            WordSet presentAnyway,
            WordSet later) {}

    private final Map<String, Signs> signs;

    /** @param signs by facet */
    PassingMention(Map<String, Signs> signs) {
        this.signs = signs;
    }

    @Override
    public @Nullable String against(Match match, Reading reading) {
        Signs of = signs.get(match.rule().facet());
        if (of == null) {
            return null;
        }
        if (reading.sees(of.analogies, match, Scope.BESIDE)) {
            return "analogy: the words beside it announce an analogy.";
        }
        if (reading.isLedBy(of.absences, match) && !reading.isFollowedBy(of.presentAnyway, match)) {
            return "absent: the words before it say that the paper does without.";
        }
        if (reading.seesInClause(of.later, match)) {
            return "later: it is named as what may be done one day.";
        }
        if (reading.sees(of.ownWork, match, Scope.SENTENCE)) {
            return null;
        }
        if (reading.sees(of.examples, match, Scope.SENTENCE)) {
            return "example: the sentence gives an invented example, not the paper's own data.";
        }
        return isAmongAreas(match, of, reading) || isLoneInstance(match, of, reading)
                ? "area-list: the sentence lists fields of application, not the paper's own data."
                : null;
    }

    /** "From" alone announces no list: speech is recognized from EEG. */
    private static boolean isAmongAreas(Match match, Signs of, Reading reading) {
        return reading.sees(of.otherFields, match, Scope.SENTENCE)
                && (reading.sees(of.areas, match, Scope.SENTENCE)
                        || reading.isInRange(of.rangeFrom, of.rangeTo, of.otherFields, match));
    }

    /** Named as an instance in the abstract of a paper that speaks of the field in this one sentence only. */
    private static boolean isLoneInstance(Match match, Signs of, Reading reading) {
        return reading.text().field(match.begin()) == TextField.ABSTRACT
                && reading.sees(of.instances, match, Scope.SENTENCE)
                && !reading.seesOutsideSentence(of.ownField, match);
    }
}
