package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way into the database.
 *
 * @param number of the record in its dump, from 1
 * @param id the paper's id, where the record comes from an export; null where it is to be found out
 */
public record Incoming(long number, @Nullable String id, PaperContent content, int firstLine, int lastLine) {}
