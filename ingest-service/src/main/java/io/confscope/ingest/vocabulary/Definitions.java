package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all vocabulary files together say, in the order in which they were read. */
final class Definitions {
    private final Map<String, FacetDefinition> facets = new LinkedHashMap<>();
    private final Map<String, List<YamlEntry>> words = new LinkedHashMap<>();

    static Definitions of(List<VocabularyFile> files) {
        Definitions definitions = new Definitions();
        for (VocabularyFile file : files) {
            definitions.add(YamlEntry.parse(file.name(), file.content()));
        }
        return definitions;
    }

    private void add(YamlEntry file) {
        Map<String, YamlEntry> fields = file.fields(Set.of("words", "facets"));
        YamlEntry lists = fields.get("words");
        if (lists != null) {
            lists.entries().forEach((name, list) -> words.computeIfAbsent(name, n -> new ArrayList<>())
                    .addAll(list.items()));
        }
        YamlEntry.itemsOf(fields.get("facets")).forEach(this::addFacet);
    }

    private void addFacet(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(FacetDefinition.KEYS);
        String id = ReservedIds.facet(entry.required(fields, "id"));
        if (YamlEntry.flagOf(fields.get("replace"))) {
            facets.put(id, new FacetDefinition(id));
        }
        facets.computeIfAbsent(id, FacetDefinition::new).add(entry, fields);
    }

    /** In display order: facets of a user's own stand before those that are marked as last. */
    List<FacetDefinition> facets() {
        List<FacetDefinition> ordered = new ArrayList<>();
        facets.values().stream().filter(facet -> !facet.last()).forEach(ordered::add);
        facets.values().stream().filter(FacetDefinition::last).forEach(ordered::add);
        return ordered;
    }

    Map<String, List<YamlEntry>> words() {
        return words;
    }
}
