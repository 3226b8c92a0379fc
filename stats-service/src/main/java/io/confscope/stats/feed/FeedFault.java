package io.confscope.stats.feed;

import java.util.Locale;

/** Why the feed could not be followed, ordered by what it asks of an operator: nothing yet, a look, a decision. */
public enum FeedFault {
    /** ingest-service cannot be reached; it is asked again. */
    UNREACHABLE,
    /** It took too long to answer. */
    TIMEOUT,
    /** It answered with an error status. */
    STATUS,
    /** Its answer could not be understood. */
    GARBAGE,
    /** Its revisions are not the ones that were followed so far; everything is read anew. */
    WIPED,
    /** The database of this service failed. */
    DATABASE;

    /** The name in metrics and in the health answer. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
