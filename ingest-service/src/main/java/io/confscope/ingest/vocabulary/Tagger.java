package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what the rules look for, and hears every objection against it. */
final class Tagger {
    private static final Tags NOTHING = new Tags(List.of(), List.of());

    private final List<Rule> rules;
    private final Dictionary names;
    private final Dictionary context;
    private final List<Objection> objections;

    /**
     * @param names what the rules look for
     * @param context what the objections look for
     * @param objections those that need nothing but the match and its surroundings, in the order they are heard
     */
    Tagger(List<Rule> rules, Dictionary names, Dictionary context, List<Objection> objections) {
        this.rules = List.copyOf(rules);
        this.names = names;
        this.context = context;
        this.objections = List.copyOf(objections);
    }

    Tags tag(PaperText paper) {
        PlainText text = PlainText.of(paper);
        List<Match> matches = matches(text);
        if (matches.isEmpty()) {
            return NOTHING;
        }
        matches.sort(Comparator.comparingInt(Match::begin)
                .thenComparing(Comparator.comparingInt(Match::end).reversed())
                .thenComparing(match -> match.rule().id()));
        Reading reading = new Reading(text, context);
        List<Objection> all = new ArrayList<>(List.of(new LongerMatch(matches), new OtherMeanings(matches, text)));
        all.addAll(objections);
        List<Match> accepted = new ArrayList<>();
        List<Blocked> blocked = new ArrayList<>();
        for (Match match : matches) {
            String reason = reason(match, reading, all);
            if (reason == null) {
                accepted.add(match);
            } else {
                blocked.add(new Blocked(evidence(match, text), reason));
            }
        }
        return new Tags(evidence(accepted, text), blocked);
    }

    private List<Match> matches(PlainText text) {
        Sightings sightings = names.read(text);
        List<Match> matches = new ArrayList<>();
        if (sightings.isEmpty()) {
            return matches;
        }
        for (Rule rule : rules) {
            int set = names.number(rule.match());
            for (int i = 0; i < sightings.count(set); i++) {
                matches.add(new Match(rule, sightings.begin(set, i), sightings.end(set, i)));
            }
        }
        return matches;
    }

    private static @Nullable String reason(Match match, Reading reading, List<Objection> objections) {
        for (Objection objection : objections) {
            String reason = objection.against(match, reading);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** Of matches of one term that lie in each other the longest stays. */
    private static List<Evidence> evidence(List<Match> accepted, PlainText text) {
        List<Evidence> evidence = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        for (Match match : accepted) {
            String term = match.rule().facet() + ' ' + match.rule().term();
            if (reached.getOrDefault(term, 0) < match.end()) {
                reached.put(term, match.end());
                evidence.add(evidence(match, text));
            }
        }
        return evidence;
    }

    private static Evidence evidence(Match match, PlainText text) {
        Rule rule = match.rule();
        return new Evidence(
                rule.facet(),
                rule.term(),
                text.field(match.begin()).id(),
                text.start(match.begin()),
                text.end(match.end()),
                text.source(match.begin(), match.end()),
                rule.id());
    }
}
