package io.confscope.ingest.dump;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes H2 put what was committed onto the disk, which it does not do by itself at a commit. */
@ApplicationScoped
class DiskSync {

    private final AgroalDataSource database;

    DiskSync(AgroalDataSource database) {
        this.database = database;
    }

    void sync() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be synced to the disk", e);
        }
    }
}
