package io.confscope.ingest.vocabulary;

import org.jspecify.annotations.Nullable;

/** A reason why a match may not count. */
interface Objection {
    /** The reason, as {@link Blocked#reason()} promises it, or null if there is none. */
    @Nullable
    String against(Match match, Reading reading);
}
