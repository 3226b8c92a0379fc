package io.confscope.benchmarks.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a load is compared with: the very rows that ingest-service wrote, inserted by plain JDBC batches into an empty
 * database with the same tables, indexes and settings. Reading them is not counted.
 */
final class PlainInsert {

    private static final String URL =
            "jdbc:h2:async:%s/ingest/ingest;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    private static final String LAZY = ";LAZY_QUERY_EXECUTION=1;ACCESS_MODE_DATA=r";

    private static final int BATCH = 2000;

    private PlainInsert() {}

    /**
     * Writes the rows and prints how long that took.
     *
     * @param arguments the data directory of a stopped ingest-service, an empty directory, and the tables to write
     */
    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String[] arguments) throws SQLException {
        List<String> tables = List.of(arguments).subList(2, arguments.length);
        Path schema = Path.of(arguments[1]).toAbsolutePath().resolve("schema.sql");
        String from = URL.formatted(Path.of(arguments[0]).toAbsolutePath());
        String to = URL.formatted(Path.of(arguments[1]).toAbsolutePath());
        try (Connection target = DriverManager.getConnection(to);
                Connection source = DriverManager.getConnection(from + LAZY);
                Statement setUp = target.createStatement()) {
            try (Statement dump = source.createStatement()) {
                dump.execute("script nodata to '" + schema + "'");
            }
            setUp.execute("runscript from '" + schema + "'");
            new Copy(source, target, "dump").next(Integer.MAX_VALUE);
            target.setAutoCommit(false);
            var copies = new ArrayList<Copy>();
            for (String table : tables) {
                copies.add(new Copy(DriverManager.getConnection(from + LAZY), target, table));
            }
            long nanos = 0;
            long rows = 0;
            for (long written = 1; written > 0; rows += written) {
                written = 0;
                for (Copy copy : copies) {
                    // Three keys or so a paper.
                    written += copy.next(copy.table.equals("paper_key") ? 3 * BATCH : BATCH);
                    long start = System.nanoTime();
                    // For each table: a transaction that outgrows H2's buffer is written twice.
                    target.commit();
                    nanos += System.nanoTime() - start;
                }
            }
            nanos += copies.stream().mapToLong(copy -> copy.nanos).sum();
            System.out.printf("%s: %,d rows in %.1f s%n", String.join(", ", tables), rows, nanos / 1e9);
            setUp.execute("shutdown");
        }
    }

    /** The rows of a table on their way from one database to the other. */
    private static final class Copy {

        private final String table;
        private final ResultSet rows;
        private final PreparedStatement insert;
        private final int columns;
        private long nanos;

        Copy(Connection source, Connection target, String table) throws SQLException {
            this.table = table;
            this.rows = source.createStatement().executeQuery("select * from " + table);
            this.columns = rows.getMetaData().getColumnCount();
            var names = new ArrayList<String>();
            for (int i = 1; i <= columns; i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
            this.insert = target.prepareStatement("insert into " + table + " (" + String.join(", ", names)
                    + ") values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")");
        }

        /** Writes the next so many rows; only the writing is counted. */
        int next(int most) throws SQLException {
            var batch = new ArrayList<Object[]>();
            while (batch.size() < most && rows.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                batch.add(row);
            }
            long start = System.nanoTime();
            for (Object[] row : batch) {
                for (int i = 0; i < columns; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            nanos += System.nanoTime() - start;
            return batch.size();
        }
    }
}
