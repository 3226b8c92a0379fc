package io.confscope.ingest.database;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Commits that do not wait for the disk, since a revision is published by a later one that waits for all before it. And no
 * reading of whole tables: PostgreSQL takes a thousand keys for most of a table that was not analysed yet, and the first
 * large dump comes before the first analysis.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PostgresStagingSettings implements StagingSettings {

    @Override
    public void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit to off; set local enable_seqscan to off");
        }
    }
}
