package io.confscope.ingest.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The version of a vocabulary: a hash of what is in force, so that neither the order of files, lines or keys, nor line
 * endings, comments and quotes change it.
 */
final class VersionHash {
    private VersionHash() {}

    static String of(Definitions definitions) {
        Map<String, Object> all = new TreeMap<>();
        definitions.words().forEach((name, items) -> all.put("words " + name, sorted(items)));
        for (FacetDefinition facet : definitions.facets()) {
            all.put("facet " + facet.id(), canonical(facet));
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, Object> canonical(FacetDefinition facet) {
        Map<String, Object> content = new TreeMap<>();
        Facet shown = facet.facet();
        content.put("label", shown.label());
        content.put("multiple", shown.multiple());
        content.put("last", facet.last());
        content.put("derived from", canonical(facet.derivedFrom()));
        content.put("passing mentions", canonical(facet.passingMentions()));
        content.put("names end in", sorted(facet.nameEndings()));
        facet.terms().forEach((id, term) -> content.put("term " + id, canonical(term)));
        return content;
    }

    private static Map<String, Object> canonical(TermDefinition term) {
        Map<String, Object> content = new TreeMap<>();
        content.put("term", term.term());
        content.put("also", sorted(term.also()));
        content.put("never in", sorted(term.neverIn()));
        term.rules().forEach((id, rule) -> content.put("rule " + id, canonical(rule)));
        return content;
    }

    private static List<String> sorted(Collection<YamlEntry> entries) {
        return entries.stream().map(VersionHash::canonical).sorted().toList();
    }

    private static String canonical(@Nullable YamlEntry entry) {
        if (entry == null) {
            return "none";
        }
        return switch (entry.node().getNodeId()) {
            case mapping -> {
                Map<String, String> content = new TreeMap<>();
                entry.entries().forEach((key, value) -> content.put(key, canonical(value)));
                yield content.toString();
            }
            case sequence -> sorted(entry.items()).toString();
            default -> '"' + entry.text() + '"';
        };
    }
}
