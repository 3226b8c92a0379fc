package io.confscope.ingest.evaluate;

import io.confscope.ingest.format.ParsedPaper;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a label may call a paper. */
final class PaperKeys {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PaperKeys() {}

    /** Its ids, those of a source with and without the source's name, and its titles. */
    static Set<String> of(ParsedPaper paper) {
        Set<String> keys = new LinkedHashSet<>();
        if (paper.id() != null) {
            keys.add(paper.id());
        }
        for (String id : paper.sourceIds()) {
            keys.add(id);
            keys.add(id.substring(id.indexOf(':') + 1));
        }
        Stream.of(paper.titleEn(), paper.titleZh()).forEach(title -> {
            if (title != null) {
                keys.add(title(title));
            }
        });
        return keys;
    }

    /** Case and white space do not count in a title; the mark in front keeps it apart from ids, where case counts. */
    static String title(String asWritten) {
        return "title " + SPACES.matcher(asWritten.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
