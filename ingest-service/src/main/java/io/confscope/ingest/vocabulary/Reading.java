package io.confscope.ingest.vocabulary;

import org.jspecify.annotations.Nullable;

/** One paper's text with all that was seen in it. Lives for one call, in one thread. */
final class Reading {
    /** Words on either side that count as beside a match, and how far they are looked for. */
    private static final int WORDS_BESIDE = 5;

    private static final int FARTHEST_BESIDE = 80;

    private final PlainText text;
    private final Dictionary context;
    private final Sentences sentences;
    private @Nullable Sightings seen;

    /** @param context words around matches; looked for on first need, since most texts match nothing */
    Reading(PlainText text, Dictionary context) {
        this.text = text;
        this.context = context;
        this.sentences = new Sentences(text);
    }

    PlainText text() {
        return text;
    }

    private Sightings sightings() {
        Sightings sightings = seen;
        if (sightings == null) {
            sightings = context.read(text);
            seen = sightings;
        }
        return sightings;
    }

    /** Whether one of the words stands near enough to the match without being part of it. */
    boolean sees(WordSet words, Match match, Scope scope) {
        return switch (scope) {
            case ANYWHERE -> seesBetween(words, match, 0, text.length());
            case SENTENCE -> seesBetween(words, match, sentenceStart(match), sentenceEnd(match));
            case BESIDE -> seesBetween(words, match, besideStart(match), besideEnd(match));
        };
    }

    /** Whether one of the words stands in another sentence than the match. */
    boolean seesOutsideSentence(WordSet words, Match match) {
        return seesBetween(words, match, 0, sentenceStart(match))
                || seesBetween(words, match, sentenceEnd(match), text.length());
    }

    /** Whether the words that lead to the match are, or follow, one of these. */
    boolean isLedBy(WordSet words, Match match) {
        int lead = clause(match).leadStart(match);
        Sightings sightings = sightings();
        int set = context.number(words);
        int i = sightings.firstEndingAfter(set, lead - 2);
        return i < sightings.count(set) && sightings.end(set, i) <= match.begin();
    }

    /** Whether the match is at once followed by one of the words. */
    boolean isFollowedBy(WordSet words, Match match) {
        Sightings sightings = sightings();
        int set = context.number(words);
        for (int i = sightings.firstEndingAfter(set, match.end()); i < sightings.count(set); i++) {
            int gap = sightings.begin(set, i) - match.end();
            // Chinese is written without one.
            if (gap == 0 || gap == 1) {
                return true;
            }
            if (gap > FARTHEST_BESIDE) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether the match is at one end of a range and one of the others at the other, which may have the word between them
     * for its own ("to audio").
     */
    boolean isInRange(WordSet from, WordSet to, WordSet others, Match match) {
        Sightings sightings = sightings();
        int begins = context.number(from);
        int first = sightings.firstEndingAfter(begins, sentenceStart(match));
        if (first == sightings.count(begins) || sightings.end(begins, first) > match.begin()) {
            return false;
        }
        int middles = context.number(to);
        int other = context.number(others);
        int next = sightings.firstEndingAfter(middles, match.end());
        if (next < sightings.count(middles)) {
            int middle = sightings.begin(middles, next);
            int last = Math.min(sentenceEnd(match), middle + FARTHEST_BESIDE);
            if (sightings.isBetween(other, middle, last)) {
                return true;
            }
        }
        int before = sightings.firstEndingAfter(middles, match.begin()) - 1;
        if (before < 0) {
            return false;
        }
        int middle = sightings.end(middles, before);
        return match.begin() - middle <= FARTHEST_BESIDE
                && sightings.isBetween(other, sightings.end(begins, first), middle);
    }

    boolean seesInClause(WordSet words, Match match) {
        Clause clause = clause(match);
        return seesBetween(words, match, clause.start(match), clause.end(match));
    }

    private Clause clause(Match match) {
        return new Clause(text, sentenceStart(match), sentenceEnd(match));
    }

    private boolean seesBetween(WordSet words, Match match, int from, int to) {
        Sightings sightings = sightings();
        int set = context.number(words);
        for (int i = sightings.firstEndingAfter(set, from); i < sightings.count(set); i++) {
            int begin = sightings.begin(set, i);
            int end = sightings.end(set, i);
            if (end > to) {
                return false;
            }
            if (begin >= from && (end <= match.begin() || begin >= match.end())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase of the set contains the match. */
    boolean isInside(WordSet phrases, Match match) {
        Sightings sightings = sightings();
        int set = context.number(phrases);
        for (int i = sightings.firstEndingAfter(set, match.end() - 1); i < sightings.count(set); i++) {
            if (sightings.begin(set, i) <= match.begin()) {
                return true;
            }
            if (sightings.end(set, i) > match.end() + FARTHEST_BESIDE) {
                return false;
            }
        }
        return false;
    }

    int sentenceStart(Match match) {
        return sentences.start(match.begin());
    }

    int sentenceEnd(Match match) {
        return sentences.end(match.begin());
    }

    private int besideStart(Match match) {
        int first = Math.max(sentenceStart(match), match.begin() - FARTHEST_BESIDE);
        int at = match.begin();
        int gaps = 0;
        while (at > first && gaps <= WORDS_BESIDE) {
            at--;
            if (text.letters()[at] == ' ') {
                gaps++;
            }
        }
        return at;
    }

    private int besideEnd(Match match) {
        int last = Math.min(sentenceEnd(match), match.end() + FARTHEST_BESIDE);
        int at = match.end();
        int gaps = 0;
        while (at < last && gaps <= WORDS_BESIDE) {
            if (text.letters()[at] == ' ') {
                gaps++;
            }
            at++;
        }
        return at;
    }
}
