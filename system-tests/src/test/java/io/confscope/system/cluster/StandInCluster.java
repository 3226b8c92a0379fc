package io.confscope.system.cluster;

import static org.awaitility.Awaitility.await;

import io.confscope.system.stack.LogFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A plain PostgreSQL that has an extension by the name of citus, whose functions hold the tables that are given to them to
 * Citus's rules, and that writes down every statement. Citus itself cannot be brought along.
 */
final class StandInCluster implements AutoCloseable {

    private static final List<String> EXTENSION = List.of("citus.control", "citus--0.sql");

    private final EmbeddedPostgres server;
    private final Path folder;
    private int marks;

    /**
     * Starts it.
     *
     * @param folder for programs and log; the extension is put among programs that no other test uses
     */
    StandInCluster(Path folder) throws IOException, SQLException {
        this.folder = folder;
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_directory", folder.toAbsolutePath().toString())
                .setServerConfig("log_filename", "statements")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_statement", "all")
                .setServerConfig("log_parameter_max_length", "0")
                .start();
        Path extensions = Path.of(one("select setting || '/extension' from pg_config where name = 'SHAREDIR'"));
        for (String file : EXTENSION) {
            try (InputStream in =
                    Objects.requireNonNull(StandInCluster.class.getResourceAsStream("/cluster/" + file))) {
                // The programs are unpacked once for all runs: the files of the last one may be there.
                Files.copy(in, extensions.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        execute("create extension citus");
    }

    /** What the services are told of it. */
    Map<String, String> environment() {
        return Map.of(
                "CONFSCOPE_DATABASE_URL",
                server.getJdbcUrl("postgres", "postgres"),
                "CONFSCOPE_DATABASE_USER",
                "postgres",
                "CONFSCOPE_DATABASE_PASSWORD",
                "postgres");
    }

    /** Every statement so far, in the order of the log. One of its own shows that those before it are written down. */
    List<LoggedStatement> statements() throws SQLException {
        String mark = "select 'mark " + ++marks + "'";
        execute(mark);
        return await("the log").atMost(Duration.ofMinutes(1)).until(this::logged, logged -> logged.stream()
                .anyMatch(one -> one.text().equals(mark)));
    }

    private List<LoggedStatement> logged() {
        return LogFile.lines(folder.resolve("statements.json")).stream()
                .flatMap(line -> LoggedStatement.of(line).stream())
                .toList();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> all(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private String one(String sql) throws SQLException {
        return all(sql).get(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
