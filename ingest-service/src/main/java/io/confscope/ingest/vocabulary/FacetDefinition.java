package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A facet while the files are being read: later files add to it, or replace it. */
final class FacetDefinition {
    static final Set<String> KEYS = Set.of(
            "id", "label", "values", "last", "derived from", "terms", "replace", "passing mentions", "names end in");

    private final String id;
    private @Nullable Label label;
    private @Nullable Boolean multiple;
    private boolean last;
    private @Nullable YamlEntry derivedFrom;
    private @Nullable YamlEntry passingMentions;
    private final List<YamlEntry> nameEndings = new ArrayList<>();
    private final Map<String, TermDefinition> terms = new LinkedHashMap<>();

    FacetDefinition(String id) {
        this.id = id;
    }

    static Label label(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(Set.of("en", "zh"));
        return new Label(
                entry.required(fields, "en").text(),
                entry.required(fields, "zh").text());
    }

    void add(YamlEntry entry, Map<String, YamlEntry> fields) {
        YamlEntry labelEntry = fields.get("label");
        if (labelEntry != null) {
            label = label(labelEntry);
        } else if (label == null) {
            throw entry.mistake("the new facet \"" + id + "\" needs a label: {en: …, zh: …}");
        }
        YamlEntry values = fields.get("values");
        if (values != null) {
            multiple = switch (values.text()) {
                case "one" -> false;
                case "many" -> true;
                default -> throw values.mistake("values: expected one or many");
            };
        }
        last |= YamlEntry.flagOf(fields.get("last"));
        derivedFrom = fields.getOrDefault("derived from", derivedFrom);
        passingMentions = fields.getOrDefault("passing mentions", passingMentions);
        nameEndings.addAll(YamlEntry.itemsOf(fields.get("names end in")));
        YamlEntry.itemsOf(fields.get("terms")).forEach(this::addTerm);
        if (isTagged() && !isMultiple()) {
            // Whichever was said last is the mistake: that a paper has one value, or how its values are found.
            throw fields.getOrDefault("values", entry)
                    .mistake("rules may find several terms of \"" + id + "\" in one paper, but its values: one allows"
                            + " one only; leave out either");
        }
    }

    /** Whether its terms are found in texts. */
    private boolean isTagged() {
        return derivedFrom != null
                || terms.values().stream().anyMatch(term -> !term.rules().isEmpty());
    }

    private boolean isMultiple() {
        Boolean said = multiple;
        return said == null ? isTagged() : said;
    }

    private void addTerm(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(TermDefinition.KEYS);
        String termId = ReservedIds.term(id, entry.required(fields, "id"));
        if (YamlEntry.flagOf(fields.get("replace"))) {
            terms.remove(termId);
        }
        terms.computeIfAbsent(termId, TermDefinition::new).add(entry, fields);
    }

    Facet facet() {
        Label known = label;
        if (known == null) {
            throw new IllegalStateException("a facet is never kept without a label");
        }
        return new Facet(
                id,
                known,
                isMultiple(),
                terms.values().stream().map(TermDefinition::term).toList());
    }

    String id() {
        return id;
    }

    boolean last() {
        return last;
    }

    @Nullable
    YamlEntry derivedFrom() {
        return derivedFrom;
    }

    @Nullable
    YamlEntry passingMentions() {
        return passingMentions;
    }

    List<YamlEntry> nameEndings() {
        return nameEndings;
    }

    Map<String, TermDefinition> terms() {
        return terms;
    }
}
