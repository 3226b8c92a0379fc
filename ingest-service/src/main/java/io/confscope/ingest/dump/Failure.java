package io.confscope.ingest.dump;

import io.confscope.ingest.format.UnreadableDumpException;
import io.confscope.ingest.problem.DiskFull;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a dump failed.
 *
 * @param sentence for its curator; the log has the rest
 */
record Failure(Kind kind, String sentence) {

    /** Whose matter it is: its sender's, or this server's. */
    enum Kind {
        UNREADABLE_DUMP(422),
        DISK_FULL(507),
        STOPPED(503),
        INTERNAL_ERROR(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says so. */
        int status() {
            return status;
        }

        /** The word for programs, for example {@code disk-full}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElse(INTERNAL_ERROR);
        }
    }

    static Failure unreadable(String sentence) {
        return new Failure(Kind.UNREADABLE_DUMP, sentence);
    }

    static Failure of(Throwable thrown) {
        if (thrown instanceof UnreadableDumpException unreadable) {
            return unreadable(unreadable.advice());
        }
        if (DiskFull.isBehind(thrown)) {
            return new Failure(
                    Kind.DISK_FULL,
                    "The server's disk is full; send the dump again when its operator has freed space.");
        }
        return new Failure(
                Kind.INTERNAL_ERROR,
                thrown instanceof IOException
                        ? "The kept file could not be read; send the dump again."
                        : "Something failed here; the server's log says what. Send the dump again.");
    }
}
