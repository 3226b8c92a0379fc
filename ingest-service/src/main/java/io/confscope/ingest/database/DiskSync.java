package io.confscope.ingest.database;

/** Makes sure that what was committed is on the disk. */
public interface DiskSync {

    /** Returns when it is. */
    void sync();
}
