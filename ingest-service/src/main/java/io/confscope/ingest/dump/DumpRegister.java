package io.confscope.ingest.dump;

import io.confscope.ingest.dump.DumpFiles.Received;
import io.confscope.ingest.format.DumpFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The list of dumps. */
@ApplicationScoped
class DumpRegister {

    private static final int LONGEST_NAME = 300;

    /** The dump of the same bytes with the same options, unless it failed or was a dry run. */
    @Transactional
    public Optional<Long> find(String sha256, UploadOptions options) {
        return Dump.<Dump>find(
                        "sha256 = ?1 and options = ?2 and status in ?3",
                        sha256,
                        options.identity(),
                        List.of(DumpStatus.RECEIVED, DumpStatus.READING, DumpStatus.PUBLISHED))
                .firstResultOptional()
                .map(dump -> dump.id);
    }

    @Transactional
    public long create(Received received, UploadOptions options, DumpFormat format, Charset encoding) {
        var dump = new Dump();
        String name = options.name();
        dump.name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        dump.format = format.id();
        dump.encoding = encoding.name();
        dump.sha256 = received.sha256();
        dump.bytes = received.bytes();
        dump.options = options.identity();
        dump.originVenue = options.origin().venue();
        dump.originYear = options.origin().year();
        dump.mode = options.mode();
        dump.dryRun = options.dryRun();
        dump.receivedAt = Clock.systemUTC().instant();
        dump.persistAndFlush();
        return dump.id;
    }

    @Transactional
    public Dump get(long id) {
        return Dump.findById(id);
    }

    @Transactional
    public void update(long id, Consumer<Dump> change) {
        change.accept(Dump.findById(id));
    }

    @Transactional
    public boolean isPublished(long id) {
        return Dump.count("id = ?1 and status = ?2", id, DumpStatus.PUBLISHED) > 0;
    }

    /** Says of a dump that nobody works on any more that it failed. */
    @Transactional
    public void abandon(long id) {
        Dump dump = Dump.findById(id);
        dump.status = DumpStatus.FAILED;
        dump.failure = "Its reading broke off; it was sent again.";
        dump.failureCode = Failure.Kind.INTERNAL_ERROR.code();
    }

    /** Says of every dump that was waiting when the process stopped that it failed. */
    @Transactional
    public void failWaiting() {
        fail(DumpStatus.RECEIVED);
    }

    /** Says of a dump that was being read when its reading broke off that it failed. */
    @Transactional
    public List<Long> failInterrupted() {
        return fail(DumpStatus.READING);
    }

    private static List<Long> fail(DumpStatus status) {
        List<Dump> interrupted = Dump.list("status", status);
        for (Dump dump : interrupted) {
            dump.status = DumpStatus.FAILED;
            dump.failure = "The service stopped before this dump was published; send it again.";
            dump.failureCode = Failure.Kind.STOPPED.code();
        }
        return interrupted.stream().map(dump -> dump.id).toList();
    }
}
