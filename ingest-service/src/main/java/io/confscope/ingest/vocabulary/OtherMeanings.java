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
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
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
            } else if (acronym != null) {
                int end = acronym.explanationEnd(match.end(), text);
                if (end >= 0 && !isKnownWithin(end, match, i, matches)) {
                    meanings.putIfAbsent(key(match, acronym), text.written(match.end(), end));
                }
            }
        }
    }

    /** Whether a rule of the facet knows a word between a match and the end of what explains it. */
    private static boolean isKnownWithin(int end, Match match, int index, List<Match> matches) {
        for (int i = index + 1; i < matches.size() && matches.get(i).begin() < end; i++) {
            Match other = matches.get(i);
            if (other.begin() >= match.end()
                    && other.rule().facet().equals(match.rule().facet())) {
                return true;
            }
        }
        return false;
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
        String meaning = meaning(match, reading.text());
        return meaning == null ? null : "other-meaning: the paper explains it as \"" + meaning + "\".";
    }

    /** Of the match or, as in "CT volumes", of an acronym that is a word of it. */
    private @Nullable String meaning(Match match, PlainText text) {
        String meaning = meaningOf(match, text);
        int begin = match.begin();
        for (int end = begin + 1; meaning == null && end <= match.end(); end++) {
            if (end == match.end() || !text.isWordAt(end)) {
                meaning = end > begin ? meaningOf(new Match(match.rule(), begin, end), text) : null;
                begin = end + 1;
            }
        }
        return meaning;
    }

    private @Nullable String meaningOf(Match match, PlainText text) {
        Acronym acronym = Acronym.at(match, text);
        return acronym == null ? null : meanings.get(key(match, acronym));
    }

    private static String key(Match match, Acronym acronym) {
        return match.rule().facet() + ' ' + acronym.letters();
    }
}
