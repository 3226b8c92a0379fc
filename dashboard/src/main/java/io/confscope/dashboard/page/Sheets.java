package io.confscope.dashboard.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Style sheets that import others: a browser would ask for those one by one, and only once it has read the first. */
final class Sheets {
    // As styles.css is written: an import takes a line, with the media that it is for, if not for all.
    private static final Pattern IMPORT = Pattern.compile("^@import '([^']+)' ?(.*);\\n", Pattern.MULTILINE);

    private Sheets() {}

    /** A sheet with the ones it imports in the place of its imports. */
    static byte[] joined(Sources sources, String sheet) {
        return IMPORT.matcher(sources.text(sheet))
                .replaceAll(found -> Matcher.quoteReplacement(imported(sources, sheet, found.group(1), found.group(2))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String imported(Sources sources, String sheet, String name, String media) {
        String text = sources.text(Sources.beside(sheet, name));
        return media.isEmpty() ? text : "@media " + media + " {\n" + text + "}\n";
    }
}
