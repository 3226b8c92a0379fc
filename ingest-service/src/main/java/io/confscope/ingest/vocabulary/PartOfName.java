package io.confscope.ingest.vocabulary;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An acronym with "-Net" or the like behind it is the name of a model, not of its data. */
final class PartOfName implements Objection {
    private static final int LONGEST = 24;

    private final Map<String, Set<String>> endings;

    /** @param endings for each facet what names end in */
    PartOfName(Map<String, Set<String>> endings) {
        this.endings = endings;
    }

    @Override
    public @Nullable String against(Match match, Reading reading) {
        char[] exact = reading.text().exact();
        if (match.end() >= reading.text().length() || exact[match.end()] != '-') {
            return null;
        }
        int end = match.end() + 1;
        while (end < reading.text().length() && end - match.end() < LONGEST && Characters.isWord(exact[end])) {
            end++;
        }
        String word = new String(exact, match.end() + 1, end - match.end() - 1);
        return endings.getOrDefault(match.rule().facet(), Set.of()).contains(word)
                ? "name: it is part of a name that ends in \"-" + word + "\"."
                : null;
    }
}
