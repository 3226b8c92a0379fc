package io.confscope.ingest.vocabulary;

/**
 * A match that did not count.
 *
 * @param reason id of what blocked it, a colon, and a sentence in English
 */
public record Blocked(Evidence match, String reason) {}
