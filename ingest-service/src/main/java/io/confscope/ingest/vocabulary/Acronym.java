package io.confscope.ingest.vocabulary;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A match that is written in capitals, with what is joined to its front by hyphens.
 *
 * @param begin where it begins in the text
 * @param letters all of it, without the s of a plural
 * @param prefix how many of the letters stand before the match
 */
record Acronym(int begin, String letters, int prefix) {
    private static final int LONGEST = 6;
    private static final int LONGEST_PREFIX = 12;
    private static final int LONGEST_EXPLANATION = 100;
    private static final int LONGEST_WORD_BETWEEN = 20;
    private static final Set<String> SMALL_WORDS =
            Set.of("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "via", "with");

    static @Nullable Acronym at(Match match, PlainText text) {
        char[] exact = text.exact();
        int length = exact[match.end() - 1] == 's' ? match.length() - 1 : match.length();
        if (length < 2 || length > LONGEST || !Character.isUpperCase(exact[match.begin() + length - 1])) {
            return null;
        }
        int begin = match.begin();
        while (begin > 0
                && match.begin() - begin < LONGEST_PREFIX
                && (exact[begin - 1] == '-' || (begin < match.begin() && text.isWordAt(begin - 1)))) {
            begin--;
        }
        return new Acronym(begin, text.written(begin, match.begin() + length), match.begin() - begin);
    }

    /**
     * Where the words begin whose first letters spell the acronym in the bracket behind them, or -1. With a prefix the
     * last letter may be wrong: names are seldom exact.
     */
    int explanationStart(PlainText text) {
        if (begin < 2 || text.exact()[begin - 1] != '(') {
            return -1;
        }
        String spelled = Characters.lower(letters.replace("-", ""));
        String wanted = prefix == 0 ? spelled : spelled.substring(0, spelled.length() - 1);
        int all = explanationStart(text, wanted, Set.of());
        return all >= 0 ? all : explanationStart(text, wanted, SMALL_WORDS);
    }

    /**
     * Where the words end that explain it in the bracket behind it or behind the next word ("ECG loss (entropy-constrained
     * gradient)"), or -1 if their first letters do not spell it.
     */
    int explanationEnd(int end, PlainText text) {
        int open = end;
        int words = 0;
        while (open < end + LONGEST_WORD_BETWEEN && text.letters()[open] != '(' && text.letters()[open] != '\n') {
            words += text.letters()[open++] == ' ' ? 1 : 0;
        }
        if (text.letters()[open] != '(' || words > 2) {
            return -1;
        }
        StringBuilder initials = new StringBuilder();
        int last = Math.min(text.length(), open + LONGEST_EXPLANATION);
        int at = open + 1;
        while (at < last && text.isWordAt(at)) {
            initials.append(text.letters()[at]);
            while (at < last && text.isWordAt(at)) {
                at++;
            }
            at += at < last && text.letters()[at] == ' ' ? 1 : 0;
        }
        return initials.toString().equals(Characters.lower(letters)) ? at : -1;
    }

    private int explanationStart(PlainText text, String wanted, Set<String> skipped) {
        StringBuilder initials = new StringBuilder();
        int first = Math.max(0, begin - LONGEST_EXPLANATION);
        int at = begin - 1;
        while (at > first) {
            int wordEnd = at;
            while (at > first && text.isWordAt(at - 1)) {
                at--;
            }
            if (at < wordEnd && !skipped.contains(Characters.lower(text.written(at, wordEnd)))) {
                initials.insert(0, text.letters()[at]);
                boolean spells = prefix == 0
                        ? initials.toString().equals(wanted)
                        : initials.toString().startsWith(wanted);
                if (spells) {
                    return at;
                }
            }
            while (at > first && !text.isWordAt(at - 1)) {
                if (text.letters()[at - 1] != ' ') {
                    return -1;
                }
                at--;
            }
        }
        return -1;
    }
}
