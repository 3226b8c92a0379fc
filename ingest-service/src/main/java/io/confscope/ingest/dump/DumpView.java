package io.confscope.ingest.dump;

import io.confscope.ingest.listing.Column;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A dump as the API shows it. */
record DumpView(
        String id,
        String name,
        @Nullable String format,
        String sha256,
        long bytes,
        String mode,
        boolean dryRun,
        String status,
        @Nullable Long revision,
        Instant receivedAt,
        @Nullable Instant publishedAt,
        List<String> editions,
        Records records,
        Problems problems,
        @Nullable String failure) {

    static final List<Column> COLUMNS = Column.named(
            "id",
            "name",
            "format",
            "sha256",
            "bytes",
            "mode",
            "dryRun",
            "status",
            "revision",
            "receivedAt",
            "publishedAt",
            "editions",
            "records.read",
            "records.added",
            "records.changed",
            "records.unchanged",
            "records.removed",
            "records.rejected",
            "records.skipped",
            "problems.errors",
            "problems.warnings",
            "failure");

    /**
     * What became of the records: {@code read = added + changed + unchanged + rejected}.
     *
     * @param removed papers that were not in a dump that replaces
     * @param skipped cards of other collections, which are not papers and not read
     */
    record Records(long read, long added, long changed, long unchanged, long removed, long rejected, long skipped) {}

    record Problems(long errors, long warnings) {}

    static DumpView of(Dump dump) {
        return new DumpView(
                dump.publicId(),
                dump.name,
                dump.format,
                dump.sha256,
                dump.bytes,
                dump.mode.name().toLowerCase(Locale.ROOT),
                dump.dryRun,
                dump.status.name().toLowerCase(Locale.ROOT),
                dump.revision,
                dump.receivedAt,
                dump.publishedAt,
                dump.editions.isEmpty() ? List.of() : List.of(dump.editions.split(",", -1)),
                new Records(
                        dump.recordsRead,
                        dump.added,
                        dump.changed,
                        dump.unchanged,
                        dump.removed,
                        dump.rejected,
                        dump.skipped),
                new Problems(dump.errors, dump.warnings),
                dump.failure);
    }
}
