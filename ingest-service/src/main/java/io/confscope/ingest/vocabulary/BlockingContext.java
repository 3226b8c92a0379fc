package io.confscope.ingest.vocabulary;

import org.jspecify.annotations.Nullable;

/** Words near the match show that it means something else. */
final class BlockingContext implements Objection {
    @Override
    public @Nullable String against(Match match, Reading reading) {
        for (Condition blocker : match.rule().blockedBy()) {
            if (blocker.holds(match, reading)) {
                return match.rule().id() + ": it is blocked by one of the " + blocker + ".";
            }
        }
        return null;
    }
}
