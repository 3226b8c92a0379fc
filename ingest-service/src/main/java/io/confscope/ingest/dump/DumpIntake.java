package io.confscope.ingest.dump;

import io.confscope.ingest.IngestConfig;
import io.confscope.ingest.dump.DumpFiles.Received;
import io.confscope.ingest.format.DumpFile;
import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.UnreadableDumpException;
import io.confscope.ingest.format.known.FormatDetector;
import io.confscope.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Takes an upload in: receives it, looks whether it can be a dump at all, and queues it unless it is there already. */
@ApplicationScoped
class DumpIntake {

    private final DumpFiles files;
    private final DumpRegister register;
    private final DumpImporter importer;
    private final IngestMetrics metrics;
    private final Stopping stopping;
    private final Semaphore places;
    private final long unpackedLimit;
    private final Duration longestUpload;

    DumpIntake(
            DumpFiles files,
            DumpRegister register,
            DumpImporter importer,
            IngestMetrics metrics,
            Stopping stopping,
            IngestConfig config) {
        this.stopping = stopping;
        this.files = files;
        this.register = register;
        this.importer = importer;
        this.metrics = metrics;
        this.places = new Semaphore(config.limits().uploads());
        this.unpackedLimit = config.limits().unpacked().asLongValue();
        this.longestUpload = config.limits().uploadTime();
    }

    /**
     * @param fresh false where the same bytes with the same options came before
     */
    record Taken(long dumpId, boolean fresh) {}

    Taken take(InputStream body, Upload.Unpacking unpacking) throws IOException {
        if (stopping.hasBegun()) {
            throw DumpImporter.stopped();
        }
        if (!places.tryAcquire()) {
            throw ProblemException.later("too-many-uploads", "Too many uploads at once; try again.", 2);
        }
        try {
            long start = System.nanoTime();
            Upload upload = unpacking.of(new UploadBody(body, longestUpload, System::nanoTime));
            Received received = files.receive(upload.content());
            metrics.spent("receive", System.nanoTime() - start);
            metrics.received(received.bytes());
            return enter(received, upload.options());
        } catch (IOException | RuntimeException e) {
            metrics.refused();
            throw e;
        } finally {
            places.release();
        }
    }

    private Taken enter(Received received, UploadOptions options) throws IOException {
        try {
            DumpFile file = DumpFile.inspect(received.path(), unpackedLimit);
            DumpFormat format = options.format().isPresent() ? options.format().get() : FormatDetector.detect(file);
            return register(received, options, file, format);
        } catch (UnreadableDumpException e) {
            throw new ProblemException(e.code().equals("dump-too-large") ? 413 : 422, e.code(), e.advice());
        } finally {
            files.drop(received);
        }
    }

    /** One at a time, so that a hundred uploads of one file are one dump. */
    private synchronized Taken register(Received received, UploadOptions options, DumpFile file, DumpFormat format)
            throws IOException {
        var known = register.find(received.sha256(), options);
        // One that neither is published nor on its way was left behind by a failure that could not even be noted.
        if (known.isPresent() && !importer.isRunning(known.get()) && !register.isPublished(known.get())) {
            register.abandon(known.get());
            known = Optional.empty();
        }
        if (known.isPresent()) {
            metrics.duplicate(format);
            return new Taken(known.get(), false);
        }
        importer.refuseIfStopping();
        files.keep(received);
        long id = register.create(received, options, format, file.charset());
        importer.submit(id);
        return new Taken(id, true);
    }
}
