package io.confscope.dashboard.page;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What modules import from the start, not what they read later by {@code import()}. */
final class Imports {
    // As the modules are written: a statement begins a line, or its last line is the one with "} from".
    private static final Pattern FROM = Pattern.compile("^(?:import|export|\\}) .*?from '([^']+)';", Pattern.MULTILINE);

    private Imports() {}

    /** The paths of modules and of all that they import. */
    static Set<String> of(Sources sources, String... modules) {
        var found = new TreeSet<String>();
        for (String module : modules) {
            follow(sources, module, found);
        }
        return found;
    }

    private static void follow(Sources sources, String module, Set<String> found) {
        if (!found.add(module)) {
            return;
        }
        Matcher names = FROM.matcher(sources.text(module));
        while (names.find()) {
            follow(sources, Sources.beside(module, names.group(1)), found);
        }
    }
}
