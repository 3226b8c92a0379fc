package io.confscope.ingest.dump;

import io.confscope.ingest.format.DumpFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * How a dump is to be taken.
 *
 * @param format empty where the bytes decide
 */
record UploadOptions(String name, Optional<DumpFormat> format, DumpMode mode, boolean dryRun) {

    /** The same bytes with the same of these are the same dump. The name does not count. */
    String identity() {
        return "format=" + format.map(DumpFormat::id).orElse("auto") + "&mode="
                + mode.name().toLowerCase(Locale.ROOT) + "&dryRun=" + dryRun;
    }
}
