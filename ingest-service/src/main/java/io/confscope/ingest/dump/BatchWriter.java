package io.confscope.ingest.dump;

import io.confscope.ingest.staging.EarlierPapers;
import io.confscope.ingest.staging.Incoming;
import io.confscope.ingest.staging.Outcomes;
import io.confscope.ingest.staging.Stager;
import io.confscope.ingest.staging.Staging;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Writes the batches of one dump in a thread of its own: one is written while the next one is prepared, never more. */
final class BatchWriter implements AutoCloseable {

    private static final Outcomes NOTHING = new Outcomes(0, 0, 0, List.of());

    private final Stager stager;
    private final Staging staging;
    private final EarlierPapers earlier;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "dump-writer"));

    private CompletableFuture<Outcomes> underWay = CompletableFuture.completedFuture(NOTHING);
    // Written in the other thread, read after having waited for it.
    private long writingNanos;
    private long waitingNanos;

    BatchWriter(Stager stager, Staging staging) {
        this.stager = stager;
        this.staging = staging;
        this.earlier = stager.earlierPapers(staging);
    }

    /**
     * Begins to write a batch.
     *
     * @return what became of the batch before
     */
    Outcomes write(List<Incoming> records) {
        Outcomes before = finish();
        underWay = CompletableFuture.supplyAsync(() -> stage(records), thread);
        return before;
    }

    /** Waits for the batch under way and tells what became of it. */
    Outcomes finish() {
        long start = System.nanoTime();
        try {
            return underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            waitingNanos += System.nanoTime() - start;
            underWay = CompletableFuture.completedFuture(NOTHING);
        }
    }

    private Outcomes stage(List<Incoming> records) {
        long start = System.nanoTime();
        Outcomes outcomes = stager.stage(staging, earlier, records);
        writingNanos += System.nanoTime() - start;
        return outcomes;
    }

    /** The time spent in the database, in nanoseconds. */
    long writingNanos() {
        return writingNanos;
    }

    /** The time that the caller waited for it, in nanoseconds. */
    long waitingNanos() {
        return waitingNanos;
    }

    /** Returns when nothing is written any more. Never interrupts: that would close H2's store for good. */
    @Override
    public void close() {
        thread.shutdown();
        boolean over = false;
        boolean interrupted = false;
        while (!over) {
            try {
                over = thread.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
