package io.confscope.ingest.link;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of a paper's code can be had. */
public enum CodeLevel {
    OPEN,
    ANONYMOUS,
    PAGE,
    PROMISED,
    NONE;

    public static CodeLevel of(List<Link> links, @Nullable String abstractText) {
        return links.isEmpty() ? NONE : OPEN;
    }

    /** The term of the facet {@code code}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
