package io.confscope.ingest.backup;

import io.confscope.ingest.IngestConfig;
import io.confscope.ingest.database.DatabaseCopy;
import io.confscope.ingest.dump.DumpFiles;
import io.confscope.ingest.revision.Revisions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes backups. */
@ApplicationScoped
class Backups {

    /** The database's copy until it is sent; beside the data, where there is room for it. */
    private final Path copy;

    private final DatabaseCopy database;
    private final DumpFiles dumps;
    private final Revisions revisions;
    private final String version;

    Backups(
            IngestConfig config,
            DatabaseCopy database,
            DumpFiles dumps,
            Revisions revisions,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.copy = config.data().resolve("ingest").resolve("backup.zip").toAbsolutePath();
        this.database = database;
        this.dumps = dumps;
        this.revisions = revisions;
        this.version = version;
    }

    /** A stop may have come between the copy and its sending. */
    void dropUnfinished(@Observes StartupEvent event) throws IOException {
        Files.deleteIfExists(copy);
    }

    /** The state of now. The database is copied before the dumps' files, which are there before it knows of them. */
    Backup take() throws IOException {
        Manifest manifest = new Manifest("confscope-ingest", version, revisions.current(), Instant.now());
        database.writeTo(copy);
        return new Backup(manifest, copy, dumps.all());
    }
}
