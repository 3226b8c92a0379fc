package io.confscope.ingest.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Acronyms that the paper itself explains as something else: after "Contrastive Tuning (CT)" every CT in it is that.
 * An explanation is the words before the bracket whose first letters spell the acronym; it is something else if no
 * rule of the term knows any of those words.
 */
final class OtherMeanings implements Objection {
    private static final int LONGEST_EXPLANATION = 80;

    private final Map<String, String> meanings = new HashMap<>();

    OtherMeanings(List<Match> matches, PlainText text) {
        for (Match match : matches) {
            if (isInBrackets(match, text) && isAcronym(match, text)) {
                int start = explanationStart(match, text);
                if (start >= 0 && matches.stream().noneMatch(other -> explains(other, match, start))) {
                    meanings.putIfAbsent(
                            key(match, text), new String(text.exact(), start, match.begin() - 1 - start).strip());
                }
            }
        }
    }

    @Override
    public @Nullable String against(Match match, Reading reading) {
        if (meanings.isEmpty() || !isAcronym(match, reading.text())) {
            return null;
        }
        String meaning = meanings.get(key(match, reading.text()));
        return meaning == null ? null : "other-meaning: the paper explains it as \"" + meaning + "\".";
    }

    private static boolean explains(Match other, Match acronym, int start) {
        return other.rule().facet().equals(acronym.rule().facet())
                && other.begin() < acronym.begin()
                && other.end() > start;
    }

    private static String key(Match match, PlainText text) {
        return match.rule().facet() + ' ' + new String(text.exact(), match.begin(), acronymLength(match, text));
    }

    private static boolean isInBrackets(Match match, PlainText text) {
        return match.begin() > 1 && text.exact()[match.begin() - 1] == '(';
    }

    private static boolean isAcronym(Match match, PlainText text) {
        int length = acronymLength(match, text);
        if (length < 2 || length > 6) {
            return false;
        }
        for (int i = match.begin(); i < match.begin() + length; i++) {
            if (!Character.isLetter(text.exact()[i])) {
                return false;
            }
        }
        return Character.isUpperCase(text.exact()[match.begin() + length - 1]);
    }

    /** Without the s of a plural. */
    private static int acronymLength(Match match, PlainText text) {
        return text.exact()[match.end() - 1] == 's' ? match.length() - 1 : match.length();
    }

    /** Where the words start whose initials spell the acronym, or -1. */
    private static int explanationStart(Match match, PlainText text) {
        int letter = match.begin() + acronymLength(match, text) - 1;
        int at = match.begin() - 2;
        int first = Math.max(0, at - LONGEST_EXPLANATION);
        while (at >= first && text.letters()[at] == ' ') {
            at--;
        }
        while (at >= first && letter >= match.begin()) {
            int begin = at + 1;
            while (begin > first && Characters.isWord(text.letters()[begin - 1])) {
                begin--;
            }
            if (begin > at) {
                return -1;
            }
            if (text.letters()[begin] == text.letters()[letter]) {
                letter--;
            } else if (at - begin > 2) {
                return -1;
            }
            if (letter < match.begin()) {
                return begin;
            }
            at = begin - 1;
            while (at >= first && text.letters()[at] == ' ') {
                at--;
            }
        }
        return -1;
    }
}
