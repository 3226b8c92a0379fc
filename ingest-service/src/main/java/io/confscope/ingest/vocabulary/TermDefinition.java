package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A term while the files are being read: later files add to it, or replace it. */
final class TermDefinition {
    static final Set<String> KEYS = Set.of("id", "label", "family", "also", "never in", "rules", "replace");

    private final String id;
    private @Nullable Label label;
    private @Nullable String family;
    private final List<YamlEntry> also = new ArrayList<>();
    private final List<YamlEntry> neverIn = new ArrayList<>();
    private final Map<String, YamlEntry> rules = new LinkedHashMap<>();

    TermDefinition(String id) {
        this.id = id;
    }

    void add(YamlEntry entry, Map<String, YamlEntry> fields) {
        YamlEntry labelEntry = fields.get("label");
        if (labelEntry != null) {
            label = FacetDefinition.label(labelEntry);
        } else if (label == null) {
            throw entry.mistake("the new term \"" + id + "\" needs a label: {en: …, zh: …}");
        }
        YamlEntry familyEntry = fields.get("family");
        if (familyEntry != null) {
            family = familyEntry.id();
        }
        also.addAll(YamlEntry.itemsOf(fields.get("also")));
        neverIn.addAll(YamlEntry.itemsOf(fields.get("never in")));
        for (YamlEntry rule : YamlEntry.itemsOf(fields.get("rules"))) {
            addRule(rule);
        }
    }

    private void addRule(YamlEntry rule) {
        YamlEntry ruleId = rule.required(rule.fields(RuleCompiler.KEYS), "id");
        YamlEntry earlier = rules.put(ruleId.id(), rule);
        if (earlier != null && earlier.file().equals(rule.file())) {
            throw ruleId.mistake("the rule \"" + ruleId.text() + "\" stands twice under \"" + id + "\"");
        }
    }

    Term term() {
        return new Term(id, label(), family);
    }

    private Label label() {
        Label known = label;
        if (known == null) {
            throw new IllegalStateException("a term is never kept without a label");
        }
        return known;
    }

    List<YamlEntry> also() {
        return also;
    }

    List<YamlEntry> neverIn() {
        return neverIn;
    }

    Map<String, YamlEntry> rules() {
        return rules;
    }
}
