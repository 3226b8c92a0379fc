package io.confscope.stats.feed;

/** The feed could not be followed this time; what was applied so far is whole, and the next attempt goes on from it. */
final class FeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FeedFault fault;

    FeedException(FeedFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    FeedException(FeedFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    FeedFault fault() {
        return fault;
    }
}
