package io.confscope.ingest.vocabulary;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The match needs words around it that show what it means, and there are none. */
final class MissingContext implements Objection {
    @Override
    public @Nullable String against(Match match, Reading reading) {
        Rule rule = match.rule();
        if (rule.needs().isEmpty() || rule.needs().stream().anyMatch(need -> need.holds(match, reading))) {
            return null;
        }
        String wanted = rule.needs().stream().map(Condition::toString).collect(Collectors.joining(", or "));
        return rule.id() + ": it needs one of the " + wanted + ".";
    }
}
