package io.confscope.ingest.staging;

/**
 * The revision that a dump is being staged for.
 *
 * @param revision one more than the current one, so that nobody reads it yet
 */
public record Staging(long revision, long dumpId) {}
