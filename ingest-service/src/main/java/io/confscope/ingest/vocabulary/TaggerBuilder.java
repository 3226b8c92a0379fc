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
    private final Map<String, PassingMention.Signs> passingMentions = new HashMap<>();
    private final Map<String, Set<String>> nameEndings = new HashMap<>();

    TaggerBuilder(Definitions definitions) {
        lists = new WordLists(definitions.words());
        RuleCompiler compiler = new RuleCompiler(lists);
        for (FacetDefinition facet : definitions.facets()) {
            rules.addAll(compiler.rules(facet));
            nameEndings.put(
                    facet.id(),
                    facet.nameEndings().stream().map(YamlEntry::text).collect(Collectors.toUnmodifiableSet()));
            YamlEntry signs = facet.passingMentions();
            if (signs != null) {
                passingMentions.put(facet.id(), signs(signs));
            }
        }
    }

    private PassingMention.Signs signs(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(Set.of(
                "areas",
                "range from",
                "range to",
                "other fields",
                "instances",
                "own field",
                "own work",
                "examples",
                "analogies",
                "absences",
                "present anyway",
                "later"));
        return new PassingMention.Signs(
                words("areas", entry, fields),
                wordsIfAny("range from", fields),
                wordsIfAny("range to", fields),
                words("other fields", entry, fields),
                words("instances", entry, fields),
                words("own field", entry, fields),
                words("own work", entry, fields),
                words("examples", entry, fields),
                words("analogies", entry, fields),
                wordsIfAny("absences", fields),
                wordsIfAny("present anyway", fields),
                wordsIfAny("later", fields));
    }

    private WordSet words(String name, YamlEntry entry, Map<String, YamlEntry> fields) {
        return lists.set(name, entry.required(fields, name).items());
    }

    private WordSet wordsIfAny(String name, Map<String, YamlEntry> fields) {
        return lists.set(name, YamlEntry.itemsOf(fields.get(name)));
    }

    Tagger build() {
        List<WordSet> names = rules.stream().map(Rule::match).toList();
        List<Objection> objections = List.of(
                new InsideLink(),
                new PartOfName(nameEndings),
                new InsidePhrase(),
                new BlockingContext(),
                new PassingMention(passingMentions),
                new MissingContext());
        return new Tagger(rules, new Dictionary(names), new Dictionary(context()), objections);
    }

    private List<WordSet> context() {
        List<WordSet> sets = new ArrayList<>();
        for (Rule rule : rules) {
            sets.add(rule.neverIn());
            rule.needs().forEach(need -> sets.add(need.words()));
            rule.blockedBy().forEach(blocker -> sets.add(blocker.words()));
        }
        for (PassingMention.Signs signs : passingMentions.values()) {
            sets.addAll(List.of(
                    signs.areas(),
                    signs.rangeFrom(),
                    signs.rangeTo(),
                    signs.otherFields(),
                    signs.instances(),
                    signs.ownField(),
                    signs.ownWork(),
                    signs.examples(),
                    signs.analogies(),
                    signs.absences(),
                    signs.presentAnyway(),
                    signs.later()));
        }
        return sets;
    }
}
