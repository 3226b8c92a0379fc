package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named word lists, resolved; {@code $name} in a list stands for all the words of the list of that name. */
final class WordLists {
    private final Map<String, List<YamlEntry>> definitions;
    private final Map<String, WordSet> resolved = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    WordLists(Map<String, List<YamlEntry>> definitions) {
        this.definitions = definitions;
        definitions.forEach((name, items) -> items.stream().findFirst().ifPresent(first -> named(name, first)));
    }

    /** One set per named list, and one for the words that stand there by themselves. */
    List<WordSet> sets(String name, List<YamlEntry> items) {
        List<WordSet> sets = new ArrayList<>();
        List<Phrase.Spelling> own = new ArrayList<>();
        for (YamlEntry item : items) {
            String text = item.text();
            if (text.startsWith("$")) {
                sets.add(named(text.substring(1), item));
            } else {
                own.addAll(Phrase.spellings(item));
            }
        }
        if (!own.isEmpty()) {
            sets.add(new WordSet(name, own));
        }
        return sets;
    }

    /** All in one set. */
    WordSet set(String name, List<YamlEntry> items) {
        List<Phrase.Spelling> all = new ArrayList<>();
        sets(name, items).forEach(set -> all.addAll(set.spellings()));
        return new WordSet(name, all);
    }

    private WordSet named(String name, YamlEntry usedAt) {
        WordSet known = resolved.get(name);
        if (known != null) {
            return known;
        }
        List<YamlEntry> items = definitions.get(name);
        if (items == null) {
            throw usedAt.mistake("there is no word list \"" + name + "\"");
        }
        if (!open.add(name)) {
            throw usedAt.mistake("the word lists " + open + " contain each other");
        }
        WordSet set = set("words of the list \"" + name + "\"", items);
        open.remove(name);
        resolved.put(name, set);
        return set;
    }
}
