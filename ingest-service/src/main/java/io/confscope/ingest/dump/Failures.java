package io.confscope.ingest.dump;

import io.confscope.ingest.format.UnreadableDumpException;
import java.io.IOException;
import java.util.Locale;

/** Why a dump failed, in a sentence for its curator; the log has the rest. */
final class Failures {

    private Failures() {}

    static String sentence(Throwable thrown) {
        if (thrown instanceof UnreadableDumpException unreadable) {
            return unreadable.advice();
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("no space left")) {
                return "The server's disk is full; send the dump again when its operator has freed space.";
            }
        }
        return thrown instanceof IOException
                ? "The kept file could not be read; send the dump again."
                : "Something failed here; the server's log says what. Send the dump again.";
    }
}
