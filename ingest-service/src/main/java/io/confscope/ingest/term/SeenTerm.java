package io.confscope.ingest.term;

/** A term that the data brought: a venue, a year, an edition, an area, or a topic that no vocabulary file names. */
public record SeenTerm(String facet, String id, String label) {}
