package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The longest name wins: "functional MRI" is fMRI, and the MRI in it is nothing by itself. */
final class LongerMatch implements Objection {
    /** The match that reaches farthest so far, and the one of another term that does. */
    private record Farthest(@Nullable Match first, @Nullable Match second) {

        Farthest with(Match match) {
            if (first == null || match.end() > first.end()) {
                return new Farthest(match, first == null || isSameTerm(first, match) ? second : first);
            }
            boolean better = !isSameTerm(first, match) && (second == null || match.end() > second.end());
            return better ? new Farthest(first, match) : this;
        }

        @Nullable
        Match around(Match match) {
            Match other = first != null && !isSameTerm(first, match) ? first : second;
            return other != null
                            && !isSameTerm(other, match)
                            && other.end() >= match.end()
                            && other.length() > match.length()
                    ? other
                    : null;
        }
    }

    private final IdentityHashMap<Match, Match> around = new IdentityHashMap<>();

    LongerMatch(List<Match> matches) {
        List<Match> ordered = new ArrayList<>(matches);
        ordered.sort(Comparator.comparingInt(Match::begin)
                .thenComparing(Comparator.comparingInt(Match::end).reversed()));
        Map<String, Farthest> farthest = new HashMap<>();
        for (Match match : ordered) {
            String facet = match.rule().facet();
            Farthest soFar = farthest.getOrDefault(facet, new Farthest(null, null));
            Match longer = soFar.around(match);
            if (longer != null) {
                around.put(match, longer);
            }
            farthest.put(facet, soFar.with(match));
        }
    }

    @Override
    public @Nullable String against(Match match, Reading reading) {
        Match longer = around.get(match);
        return longer == null
                ? null
                : "longer-match: it is part of a longer name, found by "
                        + longer.rule().id() + ".";
    }

    private static boolean isSameTerm(Match one, Match other) {
        return one.rule().term().equals(other.rule().term());
    }
}
