package io.confscope.ingest.revision;

/** A revision becomes the current one with the transaction that tells of it. */
public record Published(long revision) {}
