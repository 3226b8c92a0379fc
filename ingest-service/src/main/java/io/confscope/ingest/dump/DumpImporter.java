package io.confscope.ingest.dump;

import io.confscope.ingest.IngestConfig;
import io.confscope.ingest.database.DiskSync;
import io.confscope.ingest.format.DumpFile;
import io.confscope.ingest.format.UnreadableDumpException;
import io.confscope.ingest.http.CarriedOn;
import io.confscope.ingest.problem.ProblemException;
import io.confscope.ingest.revision.Revisions;
import io.confscope.ingest.staging.Removal;
import io.confscope.ingest.staging.Stager;
import io.confscope.ingest.staging.Staging;
import io.confscope.ingest.staging.Unstaging;
import io.confscope.ingest.term.Terms;
import io.confscope.ingest.vocabulary.Vocabulary;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads dumps into the database, one after the other: each becomes a revision whole, or leaves nothing behind. */
@ApplicationScoped
class DumpImporter {

    private static final Logger LOG = Logger.getLogger(DumpImporter.class);
    private static final long STOP_SECONDS = 25;

    private final DumpRegister register;
    private final DumpFiles files;
    private final DumpReaders readers;
    private final DumpProblems problems;
    private final Publication publication;
    private final DiskSync disk;
    private final ChangedRules rules;
    private final Stager stager;
    private final Removal removal;
    private final Unstaging unstaging;
    private final Terms terms;
    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final IngestMetrics metrics;
    private final IngestConfig config;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "dump-importer"));
    private final Map<Long, RunningDump> running = new ConcurrentHashMap<>();

    DumpImporter(
            DumpRegister register,
            DumpFiles files,
            DumpReaders readers,
            DumpProblems problems,
            Publication publication,
            DiskSync disk,
            ChangedRules rules,
            Stager stager,
            Removal removal,
            Unstaging unstaging,
            Terms terms,
            Revisions revisions,
            Vocabulary vocabulary,
            IngestMetrics metrics,
            IngestConfig config) {
        this.register = register;
        this.files = files;
        this.readers = readers;
        this.problems = problems;
        this.publication = publication;
        this.disk = disk;
        this.rules = rules;
        this.stager = stager;
        this.removal = removal;
        this.unstaging = unstaging;
        this.terms = terms;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.metrics = metrics;
        this.config = config;
    }

    /** Cleans up what a crash left half done, before the first request, and applies rules that changed meanwhile. */
    void start(@Observes StartupEvent event) throws IOException {
        files.dropUnfinished();
        cleanUp();
        register.failWaiting();
        if (rules.haveChanged()) {
            worker.execute(this::applyRules);
        }
    }

    private void cleanUp() {
        discard();
        for (long id : register.failInterrupted()) {
            LOG.warnf("Dump d-%d was interrupted and has failed; nothing of it is stored", id);
            unstaging.forgetSightings(id);
        }
    }

    private void applyRules() {
        try {
            cleanUp();
            rules.apply();
            sync();
        } catch (RuntimeException e) {
            LOG.error("Could not apply the changed vocabulary; the papers keep their tags until the next start", e);
            discard();
        }
    }

    /** Lets the dump under way come to its end; those that wait will say that they failed at the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Stopped before the dump under way was published; it has failed");
        }
    }

    /** @throws ProblemException where the service is being stopped */
    void refuseIfStopping() {
        if (worker.isShutdown()) {
            throw stopped();
        }
    }

    static ProblemException stopped() {
        return ProblemException.later("stopping", "The service is being stopped; send the dump again in a minute.", 60);
    }

    void submit(long dumpId) {
        var dump = new RunningDump();
        running.put(dumpId, dump);
        worker.execute(CarriedOn.of("import", () -> {
            try {
                run(dumpId, dump);
            } finally {
                running.remove(dumpId);
                dump.over();
            }
        }));
    }

    /**
     * Waits until a dump has come to its end, whatever that is, or until the patience is over.
     *
     * @return why it broke off, if it did: on a full disk not even that can be stored
     */
    Optional<Failure> await(long dumpId, Duration patience) throws InterruptedException {
        RunningDump dump = running.get(dumpId);
        if (dump == null) {
            return Optional.empty();
        }
        if (!dump.end().await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debugf("Dump d-%d takes longer than its sender waits", dumpId);
        }
        return dump.failure();
    }

    /** Whether a dump is on its way to its end. */
    boolean isRunning(long dumpId) {
        return running.containsKey(dumpId);
    }

    /** How far the dump is; empty unless it is being read. */
    Optional<ImportProgress> progress(long dumpId) {
        return Optional.ofNullable(running.get(dumpId)).flatMap(RunningDump::progress);
    }

    private void run(long dumpId, RunningDump running) {
        Dump dump = register.get(dumpId);
        metrics.started();
        try {
            // What an earlier failure could not undo, a full disk for example, would be published with this dump.
            cleanUp();
            if (rules.haveChanged()) {
                rules.apply();
            }
            register.update(dumpId, d -> d.status = DumpStatus.READING);
            importDump(dump, running);
        } catch (IOException | UnreadableDumpException | RuntimeException | Error e) {
            LOG.errorf(e, "Could not read dump %s (%s)", dump.publicId(), dump.name);
            running.failed(Failure.of(e));
            undo(dump, Failure.of(e));
        } finally {
            metrics.ended();
        }
    }

    private void importDump(Dump dump, RunningDump running) throws IOException, UnreadableDumpException {
        var staging = new Staging(revisions.current() + 1, dump.id);
        var file = DumpFile.inspect(
                files.path(dump.sha256), config.limits().unpacked().asLongValue());
        var run = new ImportRun(staging, vocabulary, stager, problems, metrics);
        try (run) {
            running.reads(file, run, dump.bytes);
            readers.of(dump).read(file, run);
            run.finish();
        }
        if (run.counts().isEmpty()) {
            fail(dump, run, Failure.unreadable("Nothing in this dump could be read; its problems say why."));
            return;
        }
        if (dump.mode == DumpMode.REPLACE && run.counts().rejectedRecords() > 0) {
            fail(
                    dump,
                    run,
                    Failure.unreadable("Not everything in this dump could be read, so it can't replace what is there:"
                            + " papers in its broken parts would be lost. Its problems say where; mend them, or send"
                            + " it with mode=merge."));
            return;
        }
        if (dump.mode == DumpMode.REPLACE) {
            run.counts().removed(removal.ofUnseen(staging, run.editions()));
        }
        if (dump.dryRun) {
            discard();
            unstaging.forgetSightings(dump.id);
            publication.check(dump.id, run);
        } else {
            publish(staging, run);
        }
        metrics.over(dump, run.counts());
        LOG.infof("Dump %s (%s): %s", dump.publicId(), dump.name, run.counts());
    }

    private void fail(Dump dump, ImportRun run, Failure why) {
        register.update(dump.id, run.counts()::copyTo);
        metrics.notUnderstood(dump, run.counts());
        undo(dump, why);
    }

    private void publish(Staging staging, ImportRun run) {
        terms.keep(run.terms(), staging.revision());
        long start = System.nanoTime();
        publication.publish(staging, run, vocabulary.version());
        sync();
        metrics.spent("publish", System.nanoTime() - start);
    }

    /** What is published stays so: a failure here is for the operator, not for the sender. */
    private void sync() {
        try {
            disk.sync();
        } catch (RuntimeException e) {
            LOG.error("A published revision could not be synced to the disk; a power cut now could lose it", e);
        }
    }

    private void undo(Dump dump, Failure why) {
        discard();
        unstaging.forgetSightings(dump.id);
        register.update(dump.id, d -> {
            d.status = DumpStatus.FAILED;
            d.failure = why.sentence();
            d.failureCode = why.kind().code();
        });
        metrics.failed(dump);
    }

    private void discard() {
        long current = revisions.current();
        unstaging.discard(current);
        terms.discard(current);
    }
}
