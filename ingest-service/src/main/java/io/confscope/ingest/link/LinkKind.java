package io.confscope.ingest.link;

import java.util.Locale;

/** What a link leads to, as far as its address tells. */
public enum LinkKind {
    REPOSITORY,
    ANONYMOUS,
    DATASET,
    MODEL,
    PROJECT,
    PAPER,
    OTHER;

    /** The name in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
