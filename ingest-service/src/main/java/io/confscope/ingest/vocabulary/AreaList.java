package io.confscope.ingest.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule 3 of the guidelines: a list of the world's application areas is no list of the paper's own data. */
final class AreaList implements Objection {
    /**
     * What tells such a list: words that announce it, fields that have nothing to do with medicine, and no word of the
     * paper's own experiments.
     */
    record Signs(WordSet cues, WordSet otherFields, WordSet ownWork) {}

    private final Map<String, Signs> signs;

    /** @param signs by facet */
    AreaList(Map<String, Signs> signs) {
        this.signs = signs;
    }

    @Override
    public @Nullable String against(Match match, Reading reading) {
        Signs of = signs.get(match.rule().facet());
        boolean listed = of != null
                && reading.sees(of.otherFields, match, Scope.SENTENCE)
                && reading.sees(of.cues, match, Scope.SENTENCE)
                && !reading.sees(of.ownWork, match, Scope.SENTENCE);
        return listed ? "area-list: the sentence lists fields of application, not the paper's own data." : null;
    }
}
