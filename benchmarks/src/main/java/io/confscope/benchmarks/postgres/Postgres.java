package io.confscope.benchmarks.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs a PostgreSQL as an operator would set it up, with every commit on the disk, until it is terminated. */
final class Postgres {

    /** The embedded one is made for tests, which want no disk: it must be told each of the first three. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "512MB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "15min");

    private Postgres() {}

    /**
     * Starts the server and writes its address into a file once it answers.
     *
     * @param arguments an empty directory, and the file
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(Path.of(arguments[0]));
        SETTINGS.forEach(builder::setServerConfig);
        // Ends with this process, by its shutdown hook.
        EmbeddedPostgres server = builder.start();
        check(server);
        Files.writeString(Path.of(arguments[1]), server.getJdbcUrl("postgres", "postgres"));
        new CountDownLatch(1).await();
    }

    private static void check(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                try (ResultSet shown = statement.executeQuery("show " + setting.getKey())) {
                    shown.next();
                    if (!shown.getString(1).equals(setting.getValue())) {
                        throw new IllegalStateException(setting.getKey() + " is " + shown.getString(1));
                    }
                }
            }
        }
    }
}
