package io.confscope.dashboard.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitTest {
    private static final int ENOUGH = 8;

    private final Circuit circuit = new Circuit(Service.STATS, Duration.ofMillis(50));

    static Throwable[] whatSaysNothingOfTheService() {
        return new Throwable[] {
            new ReaderGone(new ConnectException()), new ConnectionPoolTooBusyException("no connection was free")
        };
    }

    @ParameterizedTest
    @MethodSource("whatSaysNothingOfTheService")
    void isNotOpenedByWhatSaysNothingOfTheService(Throwable failure) throws Exception {
        for (int i = 0; i < ENOUGH; i++) {
            asked(failure);
        }

        assertTrue(circuit.isClosed());
    }

    @ParameterizedTest
    @MethodSource("whatSaysNothingOfTheService")
    void isNotClosedByItEither(Throwable failure) throws Exception {
        open();

        tryAgain(failure);

        assertFalse(circuit.isClosed());
    }

    @Test
    void isClosedByAnAnswer() throws Exception {
        open();

        tryAgain(null);

        assertTrue(circuit.isClosed());
    }

    private void open() throws Exception {
        for (int i = 0; i < ENOUGH; i++) {
            asked(new ConnectException());
        }
        assertFalse(circuit.isClosed());
    }

    private void tryAgain(@Nullable Throwable failure) throws Exception {
        while (!asked(failure)) {
            Thread.sleep(10);
        }
    }

    /** Whether the service was asked, which then answered, or failed so. */
    private boolean asked(@Nullable Throwable failure) throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        var answer = circuit.call(() -> {
            asked.set(true);
            return failure == null ? Future.succeededFuture() : Future.failedFuture(failure);
        });
        try {
            answer.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            assertTrue(e.getCause() == failure || e.getCause() instanceof CircuitBreakerOpenException, e.toString());
        }
        return asked.get();
    }
}
