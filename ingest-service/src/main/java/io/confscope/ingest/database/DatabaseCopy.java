package io.confscope.ingest.database;

import java.io.IOException;
import java.nio.file.Path;

/** A copy of the database as it is at one moment, taken while it is used. */
public interface DatabaseCopy {

    /** Writes the database's files into a zip file. */
    void writeTo(Path zip) throws IOException;
}
