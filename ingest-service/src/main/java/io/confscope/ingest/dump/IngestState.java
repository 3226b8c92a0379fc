package io.confscope.ingest.dump;

import io.confscope.ingest.paper.PaperCounts;
import io.confscope.ingest.revision.Revisions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.FileStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What is there, for an operator to watch: looked up every few seconds, so that a scrape costs no query. */
@ApplicationScoped
class IngestState {

    private static final Logger LOG = Logger.getLogger(IngestState.class);

    private final Revisions revisions;
    private final DumpFiles files;
    private final PaperCounts counts;

    private volatile long revision;
    private volatile double papers;
    private volatile double untaggedRatio;
    private volatile double diskFree;
    private volatile double diskTotal;

    IngestState(Revisions revisions, DumpFiles files, PaperCounts counts) {
        this.revisions = revisions;
        this.files = files;
        this.counts = counts;
    }

    void register(
            @Observes StartupEvent event,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        Gauge.builder("confscope.papers", this, state -> state.papers).register(registry);
        Gauge.builder("confscope.papers.untagged.ratio", this, state -> state.untaggedRatio)
                .register(registry);
        Gauge.builder("confscope.revision", this, state -> (double) state.revision)
                .register(registry);
        Gauge.builder("confscope.disk.free", this, state -> state.diskFree)
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("confscope.disk.total", this, state -> state.diskTotal)
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("confscope.build", () -> 1).tag("version", version).register(registry);
    }

    /** One at a time: where counting takes longer than the pause, each further one would slow down all before it. */
    @Scheduled(every = "2s", delayed = "0s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        try {
            FileStore disk = files.disk();
            diskFree = (double) disk.getUsableSpace();
            diskTotal = (double) disk.getTotalSpace();
        } catch (IOException e) {
            LOG.warn("Could not ask how much of the disk is free", e);
        }
        long current = revisions.current();
        if (current != revision) {
            PaperCounts.Counts found = counts.at(current);
            papers = (double) found.papers();
            untaggedRatio = found.papers() == 0 ? 0 : (double) found.untagged() / found.papers();
            revision = current;
        }
    }
}
