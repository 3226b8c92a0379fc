package io.confscope.ingest.database;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;

/** H2 syncs nothing until it is asked to, and its queries are written so that it takes the right index. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "h2")
class H2StagingSettings implements StagingSettings {

    @Override
    public void apply(Connection connection) {
        // Nothing to tell.
    }
}
