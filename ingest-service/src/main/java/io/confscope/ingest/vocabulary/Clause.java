package io.confscope.ingest.vocabulary;

import java.util.Set;

/** The part of a sentence around a match that speaks of it, as far as punctuation and small words can tell. */
final class Clause {
    private static final int FARTHEST = 200;
    private static final int FARTHEST_LEAD = 60;
    private static final int LEADING_WORDS = 2;
    private static final Set<String> IN_LISTS = Set.of("or", "nor", "and", "any", "a", "an", "the", "either");
    private static final Set<String> BEGINNINGS = Set.of(
            "and", "but", "while", "whereas", "although", "though", "yet", "which", "we", "here", "this", "our", "it");

    private final PlainText text;
    private final int sentenceStart;
    private final int sentenceEnd;

    Clause(PlainText text, int sentenceStart, int sentenceEnd) {
        this.text = text;
        this.sentenceStart = sentenceStart;
        this.sentenceEnd = sentenceEnd;
    }

    int start(Match match) {
        int first = Math.max(sentenceStart, match.begin() - FARTHEST);
        int at = match.begin();
        while (at > first && !dividesAt(at - 1)) {
            at--;
        }
        return at;
    }

    int end(Match match) {
        int last = Math.min(sentenceEnd, match.end() + FARTHEST);
        int at = match.end();
        while (at < last && !dividesAt(at)) {
            at++;
        }
        return at;
    }

    private boolean dividesAt(int at) {
        return switch (text.exact()[at]) {
            case ';' -> true;
            case ',' ->
                at + 2 < sentenceEnd
                        && (Characters.isIdeograph(text.exact()[at + 1]) || BEGINNINGS.contains(wordFrom(at + 2)));
            default -> false;
        };
    }

    private String wordFrom(int begin) {
        int end = begin;
        while (end - begin < 10 && text.isWordAt(end)) {
            end++;
        }
        return new String(text.letters(), begin, end - begin);
    }

    /**
     * Where the words begin that lead to a match: two ordinary ones, and any number of names and small words of a list
     * that it stands in ("EEG, EMG or").
     */
    int leadStart(Match match) {
        int first = Math.max(sentenceStart, match.begin() - FARTHEST_LEAD);
        int at = match.begin();
        int words = 0;
        while (at > first) {
            int end = withoutGap(at, first);
            boolean comma = end > first && (text.exact()[end - 1] == ',' || text.exact()[end - 1] == '/');
            end = comma ? withoutGap(end - 1, first) : end;
            int begin = end;
            while (begin > first && text.isWordAt(begin - 1)) {
                begin--;
            }
            boolean listed = Character.isUpperCase(text.exact()[begin]) || IN_LISTS.contains(wordFrom(begin));
            if (begin == end || (!listed && (comma || ++words > LEADING_WORDS))) {
                return at;
            }
            at = begin;
        }
        return at;
    }

    private int withoutGap(int end, int first) {
        int at = end;
        while (at > first && text.letters()[at - 1] == ' ') {
            at--;
        }
        return at;
    }
}
