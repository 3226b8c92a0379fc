package io.confscope.ingest.evaluate;

/** What was asked for cannot be done; the message tells whoever asked what to change. */
final class BadInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    BadInputException(String advice) {
        super(advice);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
