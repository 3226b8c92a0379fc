package io.confscope.ingest.dump;

/** Where a dump stands. {@code CHECKED} is the end of a dry run, {@code FAILED} of anything that went wrong. */
enum DumpStatus {
    RECEIVED,
    READING,
    PUBLISHED,
    FAILED,
    CHECKED;

    boolean isOver() {
        return this == PUBLISHED || this == FAILED || this == CHECKED;
    }
}
