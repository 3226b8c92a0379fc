package io.confscope.ingest.staging;

import io.confscope.ingest.paper.PaperContent;

/** A record on its way into the database. */
public record Incoming(PaperContent content, int firstLine, int lastLine) {}
