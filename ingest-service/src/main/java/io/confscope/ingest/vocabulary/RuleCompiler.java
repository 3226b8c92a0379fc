package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the rules of the files into such that can be run. */
final class RuleCompiler {
    static final Set<String> KEYS = Set.of("id", "match", "needs", "blocked by", "never in");
    private static final Set<String> SCOPES =
            Stream.of(Scope.values()).map(Scope::key).collect(Collectors.toSet());

    private final WordLists lists;

    RuleCompiler(WordLists lists) {
        this.lists = lists;
    }

    List<Rule> rules(FacetDefinition facet) {
        List<Rule> rules = new ArrayList<>();
        facet.terms().forEach((termId, term) -> {
            for (Map.Entry<String, YamlEntry> rule : term.rules().entrySet()) {
                rules.add(rule(facet.id(), termId, rule.getKey(), term, rule.getValue()));
            }
        });
        return rules;
    }

    private Rule rule(String facet, String termId, String ruleId, TermDefinition term, YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(KEYS);
        String id = termId + "/" + ruleId;
        WordSet match = lists.set(id, entry.required(fields, "match").items());
        if (match.isEmpty()) {
            throw entry.mistake("\"match\" must name at least one word");
        }
        List<YamlEntry> neverIn = new ArrayList<>(term.neverIn());
        neverIn.addAll(YamlEntry.itemsOf(fields.get("never in")));
        return new Rule(
                facet,
                termId,
                id,
                match,
                conditions("words under its \"needs\"", fields.get("needs")),
                conditions("words under its \"blocked by\"", fields.get("blocked by")),
                lists.set("never-in " + id, neverIn));
    }

    private List<Condition> conditions(String name, @Nullable YamlEntry entry) {
        if (entry == null) {
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        Map<String, YamlEntry> fields = entry.fields(SCOPES);
        for (Scope scope : Scope.values()) {
            lists.sets(name, YamlEntry.itemsOf(fields.get(scope.key())))
                    .forEach(words -> conditions.add(new Condition(scope, words)));
        }
        return conditions;
    }
}
