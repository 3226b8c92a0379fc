package io.confscope.ingest.format;

/**
 * The bytes as a whole can't be taken for a dump: empty, binary, of no known encoding or format. The message tells its
 * sender what to do. Content problems inside a readable dump are {@link ParseProblem}s instead.
 */
public final class UnreadableDumpException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String advice;

    public UnreadableDumpException(String code, String message) {
        super(message);
        this.code = code;
        this.advice = message;
    }

    /** A stable word for programs, for example {@code empty-dump}. */
    public String code() {
        return code;
    }

    /** The message: what is wrong, and what to do. */
    public String advice() {
        return advice;
    }
}
