package io.confscope.ingest.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a disk, a quota or a limit of files that is used up from other failures; nothing has an exception of its own for it. */
public final class DiskFull {

    /** The words of systems, and the states of H2 and PostgreSQL. */
    private static final List<String> SIGNS =
            List.of("no space left", "disk quota exceeded", "file too large", "53100", "90031");

    private DiskFull() {}

    /** Whether a failure came of that. */
    public static boolean isBehind(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String text = (cause.getMessage() + (cause instanceof SQLException sql ? sql.getSQLState() : ""))
                    .toLowerCase(Locale.ROOT);
            if (SIGNS.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }
}
