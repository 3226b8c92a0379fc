package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well the rules agree with what people say.
 *
 * @param perTerm confusion of every term that was wanted or found
 * @param mistakes every disagreement, in the order of the papers
 * @param untagged papers without any wanted term, and how many of those got none
 */
public record Evaluation(SortedMap<String, Confusion> perTerm, List<Mistake> mistakes, Untagged untagged) {

    /**
     * A paper and its labels.
     *
     * @param required terms that it must get
     * @param alsoRight terms that it may get or not
     */
    public record Labelled(String id, PaperText text, Set<String> required, Set<String> alsoRight) {
        public Labelled {
            required = Set.copyOf(required);
            alsoRight = Set.copyOf(alsoRight);
        }
    }

    /** Terms that were rightly found, wrongly found, and missed. */
    public record Confusion(int found, int extra, int missed) {

        Confusion plus(Confusion other) {
            return new Confusion(found + other.found, extra + other.extra, missed + other.missed);
        }

        /** Share of what was found that is right; 1 if nothing was found. */
        public double precision() {
            return found + extra == 0 ? 1 : (double) found / (found + extra);
        }

        /** Share of what is right that was found; 1 if nothing is right. */
        public double recall() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }
    }

    /**
     * One term that a paper got and should not have, or the other way round.
     *
     * @param extra true if it got it
     * @param why the matched words with their rule, or the blocked ones with the reason
     */
    public record Mistake(String paper, String term, boolean extra, String why) {}

    /** Of the papers that no term is required or allowed for, how many got none. */
    public record Untagged(int papers, int rightly) {}

    public Evaluation {
        perTerm = Collections.unmodifiableSortedMap(new TreeMap<>(perTerm));
        mistakes = List.copyOf(mistakes);
    }

    /** Tags every paper and compares. */
    public static Evaluation of(Vocabulary vocabulary, String facet, Iterable<Labelled> papers) {
        SortedMap<String, Confusion> perTerm = new TreeMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        int without = 0;
        int rightly = 0;
        for (Labelled paper : papers) {
            Tags tags = vocabulary.tag(paper.text());
            SortedSet<String> found = tags.terms(facet);
            for (String term : found) {
                if (paper.required().contains(term)) {
                    count(perTerm, term, new Confusion(1, 0, 0));
                } else if (!paper.alsoRight().contains(term)) {
                    count(perTerm, term, new Confusion(0, 1, 0));
                    mistakes.add(new Mistake(paper.id(), term, true, matches(tags.evidence(), facet, term)));
                }
            }
            for (String term : paper.required()) {
                if (!found.contains(term)) {
                    count(perTerm, term, new Confusion(0, 0, 1));
                    mistakes.add(new Mistake(paper.id(), term, false, blocked(tags.blocked(), facet, term)));
                }
            }
            if (paper.required().isEmpty() && paper.alsoRight().isEmpty()) {
                without++;
                rightly += found.isEmpty() ? 1 : 0;
            }
        }
        return new Evaluation(perTerm, mistakes, new Untagged(without, rightly));
    }

    /** All terms together, each paper's each term counting once (micro average). */
    public Confusion overall() {
        return perTerm.values().stream().reduce(new Confusion(0, 0, 0), Confusion::plus);
    }

    private static void count(Map<String, Confusion> perTerm, String term, Confusion one) {
        perTerm.merge(term, one, Confusion::plus);
    }

    private static String matches(List<Evidence> evidence, String facet, String term) {
        return evidence.stream()
                .filter(each -> each.facet().equals(facet) && each.term().equals(term))
                .map(each -> "\"" + each.text() + "\" by " + each.rule())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String blocked(List<Blocked> blocked, String facet, String term) {
        String reasons = blocked.stream()
                .filter(each -> each.match().facet().equals(facet)
                        && each.match().term().equals(term))
                .map(each -> "\"" + each.match().text() + "\" blocked by " + each.reason())
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "no rule matches" : reasons;
    }
}
