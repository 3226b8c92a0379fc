package io.confscope.ingest.evaluate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one paper.
 *
 * @param line 1-based line of the labels' file
 * @param dump name of the dump that holds the paper, without its ending; null where the labels do not say
 * @param paper id or title
 * @param required terms that the paper must get
 * @param alsoRight terms that it may get or not
 */
record Label(int line, @Nullable String dump, String paper, Set<String> required, Set<String> alsoRight) {
    Label {
        required = Set.copyOf(required);
        alsoRight = Set.copyOf(alsoRight);
    }
}
