package io.confscope.ingest.vocabulary;

import org.jspecify.annotations.Nullable;

/** The match stands in a phrase that means something else ("X-ray crystallography"). */
final class InsidePhrase implements Objection {
    @Override
    public @Nullable String against(Match match, Reading reading) {
        WordSet phrases = match.rule().neverIn();
        return reading.isInside(phrases, match)
                ? phrases.name() + ": it is part of a phrase that means something else."
                : null;
    }
}
