package io.confscope.ingest.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class H2DatabaseCopy implements DatabaseCopy {

    private final AgroalDataSource database;

    H2DatabaseCopy(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void writeTo(Path zip) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
        } catch (SQLException e) {
            Files.deleteIfExists(zip);
            throw new IOException("The database could not be copied", e);
        }
    }
}
