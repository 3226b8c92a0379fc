package io.confscope.ingest.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** H2 leaves it to the operating system when a commit reaches the disk, unless it is told. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class H2DiskSync implements DiskSync {

    private final AgroalDataSource database;

    H2DiskSync(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void sync() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be synced to the disk", e);
        }
    }
}
