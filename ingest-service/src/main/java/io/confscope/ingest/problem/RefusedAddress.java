package io.confscope.ingest.problem;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Keeps addresses that no endpoint has out of the metrics: whoever makes them up would make a series of each. */
final class RefusedAddress {

    /** Where the framework's metrics look for the pattern that an address was matched by. */
    private static final String PATTERN = "UrlPathTemplate";

    private RefusedAddress() {}

    /** Has the current request counted under one address for all, unless an endpoint has taken it. */
    static void count(int status) {
        Context request = Vertx.currentContext();
        // Those that are not found have a name of their own.
        if (status != 404 && request != null && request.getLocal(PATTERN) == null) {
            request.putLocal(PATTERN, "/refused");
        }
    }
}
