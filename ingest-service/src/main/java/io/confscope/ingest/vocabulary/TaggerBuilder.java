package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the tagger that the definitions describe. */
final class TaggerBuilder {
    private final WordLists lists;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, AreaList.Signs> areaLists = new HashMap<>();
    private final Map<String, Set<String>> nameEndings = new HashMap<>();

    TaggerBuilder(Definitions definitions) {
        lists = new WordLists(definitions.words());
        RuleCompiler compiler = new RuleCompiler(lists);
        for (FacetDefinition facet : definitions.facets()) {
            rules.addAll(compiler.rules(facet));
            nameEndings.put(
                    facet.id(),
                    facet.nameEndings().stream().map(YamlEntry::text).collect(Collectors.toUnmodifiableSet()));
            YamlEntry signs = facet.areaLists();
            if (signs != null) {
                areaLists.put(facet.id(), signs(signs));
            }
        }
    }

    private AreaList.Signs signs(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(Set.of("cues", "other fields", "own work"));
        return new AreaList.Signs(
                lists.set("area-list cues", entry.required(fields, "cues").items()),
                lists.set("other fields", entry.required(fields, "other fields").items()),
                lists.set("own work", entry.required(fields, "own work").items()));
    }

    Tagger build() {
        List<Objection> objections = List.of(
                new InsideLink(),
                new PartOfName(nameEndings),
                new InsidePhrase(),
                new BlockingContext(),
                new AreaList(areaLists),
                new MissingContext());
        return new Tagger(rules, new Dictionary(wordSets()), objections);
    }

    private List<WordSet> wordSets() {
        List<WordSet> sets = new ArrayList<>();
        for (Rule rule : rules) {
            sets.add(rule.match());
            sets.add(rule.neverIn());
            rule.needs().forEach(need -> sets.add(need.words()));
            rule.blockedBy().forEach(blocker -> sets.add(blocker.words()));
        }
        for (AreaList.Signs signs : areaLists.values()) {
            sets.addAll(List.of(signs.cues(), signs.otherFields(), signs.ownWork()));
        }
        return sets;
    }
}
