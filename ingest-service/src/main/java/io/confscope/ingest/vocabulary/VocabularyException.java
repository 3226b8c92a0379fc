package io.confscope.ingest.vocabulary;

import java.io.Serial;

/** A mistake in a vocabulary file, with the place where it stands. */
public final class VocabularyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    VocabularyException(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** One-based; 0 where the file as a whole is meant. */
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
