package io.confscope.ingest.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Acronyms that the paper itself explains as something else: after "Contrastive Tuning (CT)" every CT in it is that, and
 * after "Knowledge Graph Mixed Representation (KG-MR)" every KG-MR is the name of that. It is something else if no word
 * of the explanation is known to a rule of the facet.
 */
final class OtherMeanings implements Objection {
    private final Map<String, String> meanings = new HashMap<>();

    /** @param matches all of a text, in order of where they begin */
    OtherMeanings(List<Match> matches, PlainText text) {
        Map<String, Integer> knownUpTo = new HashMap<>();
        int passed = 0;
        for (Match match : matches) {
            for (; matches.get(passed).begin() < match.begin(); passed++) {
                Match earlier = matches.get(passed);
                knownUpTo.merge(earlier.rule().facet(), earlier.end(), Math::max);
            }
            Acronym acronym = Acronym.at(match, text);
            int start = acronym == null ? -1 : acronym.explanationStart(text);
            if (acronym != null && isTitleName(match, text) && isOnlyWord(match, matches)) {
                meanings.putIfAbsent(key(match, acronym), "the name before the colon of its title");
            } else if (acronym != null
                    && start >= knownUpTo.getOrDefault(match.rule().facet(), 0)) {
                meanings.putIfAbsent(key(match, acronym), text.written(start, acronym.begin() - 1));
            }
        }
    }

    /** An acronym that needs context and stands before the colon of a title: "SPECT: spectral clustering of…". */
    private static boolean isTitleName(Match match, PlainText text) {
        return match.begin() == 0
                && text.exact()[match.end()] == ':'
                && text.field(0) == TextField.TITLE_EN
                && !match.rule().needs().isEmpty();
    }

    /** Whether nothing but this acronym names the term. */
    private static boolean isOnlyWord(Match match, List<Match> matches) {
        return matches.stream()
                .noneMatch(other -> other.rule().term().equals(match.rule().term())
                        && !other.rule().id().equals(match.rule().id()));
    }

    @Override
    public @Nullable String against(Match match, Reading reading) {
        if (meanings.isEmpty()) {
            return null;
        }
        Acronym acronym = Acronym.at(match, reading.text());
        String meaning = acronym == null ? null : meanings.get(key(match, acronym));
        return meaning == null ? null : "other-meaning: the paper explains it as \"" + meaning + "\".";
    }

    private static String key(Match match, Acronym acronym) {
        return match.rule().facet() + ' ' + acronym.letters();
    }
}
