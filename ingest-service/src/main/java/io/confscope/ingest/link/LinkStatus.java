package io.confscope.ingest.link;

import java.util.Locale;

/** Whether a link can be followed. */
public enum LinkStatus {
    OK,
    /** The source cut it off. */
    TRUNCATED,
    /** A placeholder, no web address, or a scheme that must not be followed. */
    MALFORMED;

    /** The name in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
