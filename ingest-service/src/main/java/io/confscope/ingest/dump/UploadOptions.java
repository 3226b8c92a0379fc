package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.Origin;
import java.util.Locale;
import java.util.Optional;

/**
 * How a dump is to be taken.
 *
 * @param format empty where the bytes decide
 * @param origin the edition, for dumps that do not name theirs
 */
record UploadOptions(String name, Optional<DumpFormat> format, Origin origin, DumpMode mode, boolean dryRun) {

    /** The same bytes with the same of these are the same dump. The name counts as far as it tells the edition. */
    String identity() {
        return "format=" + format.map(DumpFormat::id).orElse("auto")
                + "&venue=" + (origin.venue() == null ? "" : origin.venue())
                + "&year=" + origin.year()
                + "&mode=" + mode.name().toLowerCase(Locale.ROOT)
                + "&dryRun=" + dryRun;
    }
}
