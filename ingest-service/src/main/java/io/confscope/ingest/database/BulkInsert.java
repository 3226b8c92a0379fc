package io.confscope.ingest.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The quickest way to write many rows into a table. */
public interface BulkInsert {

    /** Writes all items or none, in the transaction that the connection is in. */
    <T> void insert(Connection connection, Table<T> table, List<T> items) throws SQLException;
}
