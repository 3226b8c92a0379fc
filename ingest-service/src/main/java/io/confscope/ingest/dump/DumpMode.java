package io.confscope.ingest.dump;

import io.confscope.ingest.problem.BadRequest;

/** What becomes of papers that a dump does not name. */
enum DumpMode {
    /** They stay. */
    MERGE,
    /** They leave the current data, as far as they are of the dump's editions. */
    REPLACE;

    /** Called by the framework for the parameter {@code mode}. */
    public static DumpMode fromString(String text) {
        return switch (text) {
            case "merge" -> MERGE;
            case "replace" -> REPLACE;
            default -> throw BadRequest.parameter("mode", "Unknown mode “" + text + "”; use merge or replace.");
        };
    }
}
