package io.confscope.stats.feed;

/**
 * Sent after every look at the feed that went well, whether or not it brought something new.
 *
 * @param revision the current revision of the database, 0 before the first
 */
public record RevisionFollowed(long revision) {}
