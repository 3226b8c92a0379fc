package io.confscope.ingest.paper;

import io.confscope.ingest.revision.Published;
import io.confscope.ingest.revision.Revisions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link Shelf} of the current papers: made in the background after a start, and carried on after each publication.
 * Until it is there, and where there are more papers than the memory is for, the database answers.
 */
@ApplicationScoped
class PaperIndex {

    private static final Logger LOG = Logger.getLogger(PaperIndex.class);

    /** A paper of a conference takes about 600 bytes; a quarter of the memory is for all of them. */
    private static final long BYTES_A_PAPER = 2_400;

    private static final long STOP_SECONDS = 20;
    private static final long AGAIN_SECONDS = 30;
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private final ShelfReader reader;
    private final Revisions revisions;
    private final long most = Runtime.getRuntime().maxMemory() / BYTES_A_PAPER;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(PaperIndex::thread);
    private final Executor afterAWhile = CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS, worker);

    private @Nullable Shelf shelf;

    /** The latest revision that is known to be published. */
    private long latest;

    /** How often the revisions began anew; a shelf read before that is of no use after. */
    private int histories;

    private volatile boolean stopping;

    PaperIndex(ShelfReader reader, Revisions revisions) {
        this.reader = reader;
        this.revisions = revisions;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "paper-index");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The papers of a revision, where they are in memory. Those of one that was published just now are waited for: that
     * takes less time than the database does.
     */
    synchronized Optional<Shelf> at(long revision) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (shelf != null && shelf.revision() < revision && !stopping) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return Optional.ofNullable(shelf).filter(known -> known.covers(revision));
    }

    void started(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("confscope.papers.indexed", this, PaperIndex::papers).register(registry);
        worker.execute(this::follow);
    }

    private synchronized double papers() {
        return shelf == null
                ? 0
                : shelf.versions().size() - (double) shelf.versions().replaced();
    }

    /** Before anybody can ask for the revision. */
    synchronized void publishing(@Observes Published event) {
        if (event.revision() <= latest) {
            histories++;
            keep(null);
        }
        latest = event.revision();
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published event) {
        if (!stopping) {
            worker.execute(this::follow);
        }
    }

    /** An interrupt inside a database call would close the store: the work is asked to end, and waited for. */
    void stopped(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    private void follow() {
        try {
            long current = revisions.current();
            Shelf known = known(current);
            if (known != null && known.revision() >= current) {
                return;
            }
            int history = history();
            keep(known == null || isWornOut(known) ? readAll(current) : readOn(known, current), history);
        } catch (RuntimeException e) {
            keep(null);
            if (!stopping) {
                LOG.warnf(
                        e,
                        "Papers could not be read: they are listed from the database; next try in %d s",
                        AGAIN_SECONDS);
                afterAWhile.execute(this::follow);
            }
        }
    }

    /** Most of what stands there was replaced. */
    private static boolean isWornOut(Shelf known) {
        return known.versions().replaced() > known.versions().size() / 2;
    }

    private synchronized @Nullable Shelf known(long current) {
        latest = Math.max(latest, current);
        return shelf;
    }

    private synchronized int history() {
        return histories;
    }

    private synchronized void keep(@Nullable Shelf next, int history) {
        if (history == histories) {
            keep(next);
        }
    }

    private synchronized void keep(@Nullable Shelf next) {
        shelf = next;
        notifyAll();
    }

    private @Nullable Shelf readAll(long revision) {
        // Counted first: to find out by reading them would take longer, after each publication again.
        if (isTooMany(reader.count(revision))) {
            return null;
        }
        var builder = new ShelfBuilder(Shelf.empty(revision));
        for (List<ShelfRow> rows = reader.all(ShelfReader.Place.BEGINNING);
                !rows.isEmpty();
                rows = reader.all(ShelfReader.Place.of(rows.get(rows.size() - 1)))) {
            for (ShelfRow row : rows) {
                if (row.validFrom() <= revision && row.validTo() > revision && !row.removed()) {
                    builder.add(row);
                }
            }
            if (stopping || isTooMany(builder.size())) {
                return null;
            }
        }
        return builder.build(revision);
    }

    private @Nullable Shelf readOn(Shelf known, long current) {
        Shelf next = known;
        while (next.revision() < current) {
            long revision = next.revision() + 1;
            var builder = new ShelfBuilder(next);
            String last = "";
            for (List<ShelfRow> rows = reader.brought(revision, last);
                    !rows.isEmpty();
                    rows = reader.brought(revision, last)) {
                rows.forEach(builder::add);
                last = rows.get(rows.size() - 1).paperId();
                if (stopping || isTooMany(builder.size())) {
                    return null;
                }
            }
            next = builder.build(revision);
        }
        return next;
    }

    private boolean isTooMany(long papers) {
        if (papers <= most) {
            return false;
        }
        LOG.infof("More than %d papers: they are listed from the database; more memory lists them faster.", most);
        return true;
    }
}
