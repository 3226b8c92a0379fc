package io.confscope.ingest.format;

import java.io.IOException;

/** A compressed dump unpacks to more than is allowed. */
final class UnpackedTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    UnpackedTooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    UnreadableDumpException asUnreadable() {
        return new UnreadableDumpException(
                "dump-too-large", "The dump unpacks to more than " + limit + " bytes; split it.");
    }
}
