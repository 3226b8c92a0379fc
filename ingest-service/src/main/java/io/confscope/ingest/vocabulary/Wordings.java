package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the sources write the terms of one facet. */
final class Wordings {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Term> byKey = new HashMap<>();
    private final List<String> spellings = new ArrayList<>();

    Wordings(FacetDefinition facet) {
        for (TermDefinition definition : facet.terms().values()) {
            Term term = definition.term();
            terms.add(term);
            List<String> named =
                    List.of(term.id(), term.label().en(), term.label().zh());
            named.forEach(wording -> add(wording, term));
            for (YamlEntry also : definition.also()) {
                Term earlier = byKey.get(key(also.text()));
                if (earlier != null && !earlier.id().equals(term.id())) {
                    throw also.mistake("\"" + also.text() + "\" is already a wording of \"" + earlier.id() + "\"");
                }
                add(also.text(), term);
            }
        }
        spellings.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    private void add(String wording, Term term) {
        byKey.putIfAbsent(key(wording), term);
        if (!spellings.contains(wording)) {
            spellings.add(wording);
        }
    }

    Optional<Term> term(String asWritten) {
        return Optional.ofNullable(byKey.get(key(asWritten)));
    }

    /** Of the terms that single words of a longer wording stand for, the one that the vocabulary names first. */
    Optional<Term> byWord(String asWritten) {
        List<Term> named = WORDS.splitAsStream(asWritten)
                .flatMap(word -> term(word).stream())
                .toList();
        return terms.stream().filter(named::contains).findFirst();
    }

    /** Longest first. */
    List<String> spellings() {
        return List.copyOf(spellings);
    }

    /** Case and white space do not count. */
    private static String key(String wording) {
        StringBuilder key = new StringBuilder(wording.length());
        for (int i = 0; i < wording.length(); i++) {
            char c = wording.charAt(i);
            if (!Characters.isSpace(c)) {
                key.append(Characters.lower(c));
            }
        }
        return key.toString();
    }
}
