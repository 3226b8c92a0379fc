package io.confscope.ingest.vocabulary;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A piece of a YAML file that knows where it stands, so that a mistake in it can be shown. */
record YamlEntry(String file, Node node) {

    /** The whole of a file. */
    static YamlEntry parse(String file, String content) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node root = new Yaml(options).compose(new StringReader(content));
            if (root == null) {
                throw new VocabularyException(file, 0, "the file is empty");
            }
            return new YamlEntry(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new VocabularyException(file, line, "this is not well-formed YAML: " + e.getProblem());
        } catch (ReaderException e) {
            long line = content.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw new VocabularyException(
                    file, (int) line, "YAML does not allow the character " + Character.getName(e.getCodePoint()));
        } catch (YAMLException | IllegalArgumentException e) {
            // Among others for numbers in escapes and in the version that are too large.
            throw new VocabularyException(file, 0, "this is not well-formed YAML: " + e.getMessage());
        }
    }

    VocabularyException mistake(String reason) {
        return new VocabularyException(file, node.getStartMark().getLine() + 1, reason);
    }

    /** The entries of a mapping whose keys must all be in {@code known}. */
    Map<String, YamlEntry> fields(Set<String> known) {
        Map<String, YamlEntry> fields = entries();
        fields.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.mistake("\"" + key + "\" is not known here; known are " + new TreeSet<>(known));
            }
        });
        return fields;
    }

    /** The entries of a mapping in order, whatever its keys. */
    Map<String, YamlEntry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("expected \"name: value\" lines here");
        }
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlEntry(file, tuple.getKeyNode()).text();
            if (entries.put(key, new YamlEntry(file, tuple.getValueNode())) != null) {
                throw new YamlEntry(file, tuple.getKeyNode()).mistake("\"" + key + "\" stands here twice");
            }
        }
        return entries;
    }

    List<YamlEntry> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake("expected a list here");
        }
        List<YamlEntry> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlEntry(file, item));
        }
        return items;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake("expected a word or a phrase here");
        }
        return scalar.getValue().strip();
    }

    /** An id: lower-case letters, digits and hyphens, starting with a letter. */
    String id() {
        String id = text();
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw mistake("\"" + id + "\" is no id: use lower-case letters, digits and hyphens");
        }
        return id;
    }

    boolean flag() {
        return switch (text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw mistake("expected yes or no here");
        };
    }

    static boolean flagOf(@Nullable YamlEntry entry) {
        return entry != null && entry.flag();
    }

    static List<YamlEntry> itemsOf(@Nullable YamlEntry entry) {
        return entry == null ? List.of() : entry.items();
    }

    /** The entry of that name, which must be there. */
    YamlEntry required(Map<String, YamlEntry> fields, String name) {
        YamlEntry entry = fields.get(name);
        if (entry == null) {
            throw mistake("\"" + name + "\" is missing here");
        }
        return entry;
    }
}
