package io.confscope.dashboard.gateway;

import java.util.concurrent.TimeoutException;

/** Waiting for a connection took all the time that there was: the service was not even asked. */
final class NoFreeConnection extends TimeoutException {

    private static final long serialVersionUID = 1L;

    NoFreeConnection() {
        super("no connection was free in time");
    }
}
