package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFile;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A dump between its receipt and its end, as others than the importer may see it. */
final class RunningDump {

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Reading reading;
    private volatile @Nullable Failure failure;

    private record Reading(DumpFile file, ImportRun run, long bytes) {}

    /** Its turn has come. */
    void reads(DumpFile file, ImportRun run, long bytes) {
        reading = new Reading(file, run, bytes);
    }

    void failed(Failure why) {
        failure = why;
    }

    /** Why it broke off, if it did. */
    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    void over() {
        reading = null;
        end.countDown();
    }

    CountDownLatch end() {
        return end;
    }

    /** Empty while it waits for its turn, and after its end. */
    Optional<ImportProgress> progress() {
        Reading now = reading;
        return now == null
                ? Optional.empty()
                : Optional.of(new ImportProgress(
                        "reading",
                        now.file().bytesRead(),
                        now.bytes(),
                        now.run().recordsRead(),
                        now.run().stored()));
    }
}
