package io.confscope.ingest.backup;

import io.confscope.ingest.access.Guarded;
import io.confscope.ingest.problem.ProblemException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A backup, for whoever has the key: it makes the disk work. */
@Path("/api/v1/backup")
class BackupResource {

    private final Backups backups;
    private final AtomicBoolean busy = new AtomicBoolean();

    BackupResource(Backups backups) {
        this.backups = backups;
    }

    @POST
    @Guarded
    @Produces("application/gzip")
    @Operation(
            operationId = "backup",
            summary = "The database and all dumps as one file",
            description = "A tar archive, compressed by gzip, of the state at one moment; uploads and questions go on"
                    + " meanwhile. `./confscope restore FILE` puts it back. manifest.json is its last entry: a file without it was"
                    + " cut off. Needs the key.")
    public Response backup() throws IOException {
        if (!busy.compareAndSet(false, true)) {
            throw ProblemException.later(
                    "backup-running", "A backup is being taken already. Try again when it has ended.", 30);
        }
        Backup backup;
        try {
            backup = backups.take();
        } catch (IOException | RuntimeException e) {
            busy.set(false);
            throw e;
        }
        StreamingOutput file = output -> {
            try (backup) {
                backup.writeTo(output);
            } finally {
                busy.set(false);
            }
        };
        return Response.ok(file)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + backup.fileName() + "\"")
                .build();
    }
}
