package io.confscope.ingest.format;

import java.io.IOException;

/**
 * Turns the text of a dump into papers and problems.
 *
 * <p>A reader works in memory that does not grow with the dump, and never throws on content: whatever a dump holds
 * becomes papers, problems or skipped cards. {@link IOException} means that the text itself could not be read.
 */
public interface DumpReader {

    void read(DumpText text, RecordSink sink) throws IOException;
}
