package io.confscope.ingest.vocabulary;

/** How a facet or a term is called, in English and in Chinese. */
public record Label(String en, String zh) {}
