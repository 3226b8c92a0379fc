package io.confscope.ingest.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What a database is told at the beginning of a transaction that stages papers, for that transaction alone. */
public interface StagingSettings {

    void apply(Connection connection) throws SQLException;
}
