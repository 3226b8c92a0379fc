package io.confscope.stats.feed;

/** Makes sure that what was committed is on the disk; each database has its own way, chosen when the service is built. */
interface DiskSync {

    /** Returns when it is. */
    void sync();
}
