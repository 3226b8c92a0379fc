package io.confscope.ingest.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that can be read; docs/formats.md describes them. */
public enum DumpFormat {
    DIGEST,
    PAPERLISTS,
    OPENREVIEW,
    PUBLISHER,
    TABLE;

    /** The word used in addresses and answers, for example {@code digest}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DumpFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
