package io.confscope.dashboard.gateway;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Stops asking a service that has just failed several times, so that a slow one does not make everybody wait. An
 * answer of any status is an answer; only silence and broken connections count as failures.
 */
final class Circuit {
    private static final Logger LOG = Logger.getLogger(Circuit.class);

    private final AtomicReference<CircuitBreakerState> state = new AtomicReference<>(CircuitBreakerState.CLOSED);
    private final TypedGuard<CompletionStage<ProxyResponse>> guard;

    Circuit(Service service, Duration delay) {
        guard = TypedGuard.create(new TypeLiteral<CompletionStage<ProxyResponse>>() {})
                .withDescription(service.id())
                .withCircuitBreaker()
                .requestVolumeThreshold(8)
                .failureRatio(0.75)
                .successThreshold(1)
                .delay(delay.toMillis(), ChronoUnit.MILLIS)
                .when(this::tellsOfFailure)
                .onStateChange(next -> changed(service, next))
                .done()
                .build();
    }

    boolean isClosed() {
        return state.get() == CircuitBreakerState.CLOSED;
    }

    Future<ProxyResponse> call(Supplier<Future<ProxyResponse>> ask) {
        return Future.fromCompletionStage(guard.get(() -> ask.get().toCompletionStage()));
    }

    /**
     * A reader who left, and one for whom no connection was free, say nothing about the service. What is no failure counts as
     * success, though, and one success closes a circuit: the request that tries again has to bring an answer.
     */
    private boolean tellsOfFailure(Throwable failure) {
        Outcome outcome = Outcome.of(failure);
        return !isClosed() || (outcome != Outcome.BUSY && outcome != Outcome.ABANDONED);
    }

    private void changed(Service service, CircuitBreakerState next) {
        state.set(next);
        if (next == CircuitBreakerState.OPEN) {
            LOG.warnf("%s-service failed several times in a row: not asking it for a while", service.id());
        } else if (next == CircuitBreakerState.CLOSED) {
            LOG.infof("%s-service answers again", service.id());
        }
    }
}
