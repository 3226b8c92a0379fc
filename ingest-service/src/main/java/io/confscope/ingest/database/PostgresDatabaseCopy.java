package io.confscope.ingest.database;

import io.confscope.ingest.problem.ProblemException;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL has its own tools for that, and its operator their rights. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PostgresDatabaseCopy implements DatabaseCopy {

    @Override
    public void writeTo(Path zip) {
        throw new ProblemException(
                501,
                "backup-by-pg-dump",
                "The papers are in PostgreSQL. Back it up with pg_dump, and copy the folder of dumps after that.",
                List.of(),
                Map.of());
    }
}
