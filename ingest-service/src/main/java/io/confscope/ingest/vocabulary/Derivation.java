package io.confscope.ingest.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A facet whose terms are the families of another one's: a CT paper is an imaging paper. */
record Derivation(String facet, String from, Map<String, String> families) {
    Derivation {
        families = Map.copyOf(families);
    }

    /** @param target a facet that says of which other one it is derived */
    static Derivation of(FacetDefinition target, YamlEntry fromEntry, Map<String, FacetDefinition> facets) {
        FacetDefinition source = facets.get(fromEntry.text());
        if (source == null) {
            throw fromEntry.mistake("there is no facet \"" + fromEntry.text() + "\"");
        }
        Map<String, String> families = new HashMap<>();
        for (Term term : source.facet().terms()) {
            String family = term.family();
            if (family != null) {
                if (!target.terms().containsKey(family)) {
                    throw fromEntry.mistake("\"" + term.id() + "\" has the family \"" + family
                            + "\", which is no term of \"" + target.id() + "\"");
                }
                families.put(term.id(), family);
            }
        }
        return new Derivation(target.id(), source.id(), families);
    }

    List<Evidence> derive(List<Evidence> evidence) {
        List<Evidence> derived = new ArrayList<>();
        for (Evidence each : evidence) {
            String family = each.facet().equals(from) ? families.get(each.term()) : null;
            if (family != null) {
                derived.add(new Evidence(
                        facet,
                        family,
                        each.field(),
                        each.start(),
                        each.end(),
                        each.text(),
                        family + "/" + each.term()));
            }
        }
        return derived;
    }
}
