package io.confscope.ingest.format;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** The decoded text of a dump. It can be opened more than once: some readers look twice. */
@FunctionalInterface
public interface DumpText {

    Reader open() throws IOException;

    static DumpText of(String text) {
        return () -> new StringReader(text);
    }
}
