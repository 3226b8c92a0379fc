package io.confscope.ingest.link;

/**
 * One link of a paper.
 *
 * @param url the address to follow; only with status {@link LinkStatus#OK} is it http or https and safe to show as a link
 * @param asWritten what the source said
 */
public record Link(String url, LinkKind kind, LinkStatus status, String asWritten) {}
