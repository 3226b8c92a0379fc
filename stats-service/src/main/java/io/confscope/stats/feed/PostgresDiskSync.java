package io.confscope.stats.feed;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;

/** PostgreSQL answers a commit once it is on the disk, unless its operator switched that off. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class PostgresDiskSync implements DiskSync {

    @Override
    public void sync() {
        // Done by the commit.
    }
}
