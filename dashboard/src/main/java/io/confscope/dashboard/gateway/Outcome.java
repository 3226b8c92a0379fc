package io.confscope.dashboard.gateway;

import io.confscope.dashboard.problem.Problem;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** How asking a service ended. The names are the closed list of the metric's {@code outcome} label. */
enum Outcome {
    SUCCESS,
    CLIENT_ERROR,
    SERVER_ERROR,
    UNREACHABLE,
    TIMEOUT,
    CIRCUIT_OPEN,
    BUSY,
    ABANDONED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(int status) {
        if (status >= 500) {
            return SERVER_ERROR;
        }
        return status >= 400 ? CLIENT_ERROR : SUCCESS;
    }

    static Outcome of(Throwable failure) {
        if (failure instanceof CircuitBreakerOpenException) {
            return CIRCUIT_OPEN;
        }
        if (failure instanceof ConnectionPoolTooBusyException || failure instanceof NoFreeConnection) {
            return BUSY;
        }
        if (failure instanceof TimeoutException) {
            return TIMEOUT;
        }
        return failure instanceof ReaderGone ? ABANDONED : UNREACHABLE;
    }

    /** What the reader is told when the service gave no answer. */
    Problem problem(Service service) {
        String name = service.id() + "-service";
        return switch (this) {
            case TIMEOUT ->
                new Problem(
                        504,
                        "upstream-timeout",
                        "The " + name + " is too slow",
                        "The " + name + " did not answer in time. Try again, or ask for less at once.");
            case CIRCUIT_OPEN ->
                new Problem(
                        503,
                        "upstream-paused",
                        "The " + name + " is not answering",
                        "The " + name + " failed several times in a row and is left alone for a few seconds."
                                + " Try again then; if it lasts, check that it is running.");
            case BUSY ->
                new Problem(
                        503,
                        "upstream-busy",
                        "The " + name + " is busy",
                        "Too many requests are waiting for the " + name + ". Try again in a few seconds.");
            default ->
                new Problem(
                        502,
                        "upstream-unreachable",
                        "The " + name + " is not answering",
                        "The " + name + " cannot be reached or does not speak HTTP. Check that it is running, then"
                                + " try again.");
        };
    }
}
