package io.confscope.ingest.dump;

import io.confscope.ingest.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready means: the database answers a query, and the disk takes writes. */
@Readiness
@ApplicationScoped
class StorageReady implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StorageReady.class);

    /** Less than this, and the next dump may not fit. */
    private static final long LEAST_FREE_BYTES = 10L << 20;

    private final Revisions revisions;
    private final DumpFiles files;

    StorageReady(Revisions revisions, DumpFiles files) {
        this.revisions = revisions;
        this.files = files;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("storage");
        try {
            long free = files.disk().getUsableSpace();
            return answer.withData("revision", revisions.current())
                    .withData("diskFreeBytes", free)
                    .status(free > LEAST_FREE_BYTES)
                    .build();
        } catch (IOException | RuntimeException e) {
            // What exactly is for the log: anybody may read this.
            LOG.warn("Not ready: the database or the disk does not answer", e);
            return answer.withData("failure", "the database or the disk does not answer")
                    .down()
                    .build();
        }
    }
}
