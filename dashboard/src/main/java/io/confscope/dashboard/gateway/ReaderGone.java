package io.confscope.dashboard.gateway;

/** Whoever asked did not wait for the answer: that is no failure of the service. */
final class ReaderGone extends Exception {

    private static final long serialVersionUID = 1L;

    ReaderGone(Throwable cause) {
        super("the reader is gone", cause);
    }
}
