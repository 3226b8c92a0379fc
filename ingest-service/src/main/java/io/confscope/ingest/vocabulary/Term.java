package io.confscope.ingest.vocabulary;

import org.jspecify.annotations.Nullable;

/** One value of a facet. Only modalities have a family. */
public record Term(String id, Label label, @Nullable String family) {}
