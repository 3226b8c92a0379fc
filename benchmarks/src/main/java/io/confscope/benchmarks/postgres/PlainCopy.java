package io.confscope.benchmarks.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What a load is compared with: the very rows that ingest-service wrote, copied into tables with the same columns, keys and
 * indexes of the same server, one COPY and one commit a table. Taking them out is not counted.
 */
final class PlainCopy {

    private PlainCopy() {}

    /**
     * Copies the rows and prints how long that took.
     *
     * @param arguments the address of the database (user and password as for the services), a directory for the rows, and the tables
     */
    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String[] arguments) throws SQLException, IOException {
        Path directory = Path.of(arguments[1]);
        List<String> tables = List.of(arguments).subList(2, arguments.length);
        try (Connection connection = DriverManager.getConnection(
                        arguments[0],
                        System.getenv("CONFSCOPE_DATABASE_USER"),
                        System.getenv("CONFSCOPE_DATABASE_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists plain cascade");
            statement.execute("create schema plain");
            for (String table : tables) {
                statement.execute("create table plain.%1$s (like ingest.%1$s including all)".formatted(table));
                try (OutputStream out = Files.newOutputStream(directory.resolve(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy ingest." + table + " to stdout", out);
                }
            }
            statement.execute("checkpoint");
            connection.setAutoCommit(false);
            long rows = 0;
            double all = 0;
            for (String table : tables) {
                long start = System.nanoTime();
                try (InputStream in = Files.newInputStream(directory.resolve(table))) {
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy plain." + table + " from stdin", in, 1 << 16);
                }
                connection.commit();
                double seconds = (System.nanoTime() - start) / 1e9;
                all += seconds;
                System.out.printf("  %s: %.1f s, %s%n", table, seconds, size(statement, table));
            }
            System.out.printf("%,d rows in %.1f s%n", rows, all);
        }
    }

    private static String size(Statement statement, String table) throws SQLException {
        try (ResultSet size = statement.executeQuery(
                "select pg_size_pretty(pg_table_size('plain.%1$s')) || ' and indexes of ' ||".formatted(table)
                        + " pg_size_pretty(pg_indexes_size('plain.%1$s'))".formatted(table))) {
            size.next();
            return size.getString(1);
        }
    }
}
