package io.confscope.dashboard.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process of a service as seen from the dashboard: its connections, its circuit, and what its requests came to. */
final class Replica {
    private static final String ATTEMPT = "attempt";

    /** In which the end of a reader's connection is noticed. */
    private static final long MOMENT_MILLIS = 50;

    private final Service service;
    private final GatewayConfig.Gateway limits;
    private final Vertx vertx;
    private final MeterRegistry registry;
    private final Circuit circuit;
    private final Connections connections;

    Replica(Service service, URI url, GatewayConfig.Gateway limits, Vertx vertx, MeterRegistry registry) {
        this.service = service;
        this.limits = limits;
        this.vertx = vertx;
        this.registry = registry;
        this.circuit = new Circuit(service, limits.circuitDelay());
        this.connections = new Connections(Address.of(service, url), limits, vertx);
    }

    boolean isLeftAlone() {
        return !circuit.isClosed();
    }

    /** Where the proxy sends the request that is being asked. */
    Future<HttpClientRequest> connect(ProxyContext context) {
        Attempt attempt = context.get(ATTEMPT, Attempt.class);
        attempt.sent = null;
        return (attempt.again ? connections.fresh() : connections.next(attempt.traffic)).compose(sent -> {
            // Told by the answer that fails as well; else it would stand in the log as an error each time.
            sent.exceptionHandler(failure -> {});
            if (attempt.over || isGone(context)) {
                // Nobody would read the answer, and its connection would not be free until somebody did.
                sent.reset();
                return Future.failedFuture("given up while it waited for a connection");
            }
            attempt.sent = sent;
            return Future.succeededFuture(sent);
        });
    }

    /**
     * Asks this process.
     *
     * @param repeatable whether the request may be sent twice
     * @param whole whether a small answer is only given when all of it has come
     */
    Future<ProxyResponse> ask(ProxyContext context, boolean repeatable, boolean whole) {
        Attempt attempt = new Attempt(Traffic.of(context.request().proxiedRequest()));
        context.set(ATTEMPT, attempt);
        Timer.Sample sample = Timer.start(registry);
        Supplier<Future<ProxyResponse>> ask = () -> {
            Future<ProxyResponse> answer = inTime(context, attempt, repeatable);
            return (whole ? answer.compose(WholeBody::of) : answer).recover(failure -> blame(context, failure));
        };
        // An open circuit lets one request try again, and keeps all others out until that is answered.
        // For an upload that may take an hour; and one that meets a service which is away is told so by its connection.
        return (attempt.traffic == Traffic.WRITE ? ask.get() : circuit.call(ask))
                .onComplete(answer -> sample.stop(timer(
                        answer.succeeded()
                                ? Outcome.of(answer.result().getStatusCode())
                                : Outcome.of(answer.cause()))));
    }

    /**
     * The proxy resets a request whose reader broke off, which may be told before the reader's own connection is known to be
     * closed; and one that it could not write, since the service's connection was. A moment later it is known which it was.
     */
    private Future<ProxyResponse> blame(ProxyContext context, Throwable failure) {
        if (isGone(context)) {
            return Future.failedFuture(new ReaderGone(failure));
        }
        if (!(failure instanceof StreamResetException)) {
            return Future.failedFuture(failure);
        }
        Promise<ProxyResponse> blamed = Promise.promise();
        vertx.setTimer(
                MOMENT_MILLIS,
                passed -> blamed.fail(
                        isGone(context) ? new ReaderGone(failure) : new HttpClosedException("reset by the service")));
        return blamed.future();
    }

    private static boolean isGone(ProxyContext context) {
        return context.request().proxiedRequest().response().closed();
    }

    /** Fails with a {@link TimeoutException} where a read's answer does not begin in time. */
    private Future<ProxyResponse> inTime(ProxyContext context, Attempt attempt, boolean repeatable) {
        Future<ProxyResponse> answer = send(context, attempt, repeatable);
        if (attempt.traffic == Traffic.WRITE) {
            // A write may take as long as its bytes keep moving: the connection's own silence limit ends it.
            return answer;
        }
        Promise<ProxyResponse> first = Promise.promise();
        long timer = vertx.setTimer(limits.readTimeout().toMillis(), fired -> attempt.giveUp(first));
        answer.onComplete(result -> {
            attempt.over = true;
            vertx.cancelTimer(timer);
            if (result.succeeded()) {
                first.tryComplete(result.result());
            } else {
                first.tryFail(result.cause());
            }
        });
        return first.future();
    }

    /**
     * A connection that was kept may be closed by the service in the moment in which it is used again. Where that meets
     * a read, and nothing of an answer has come, it is asked once more on a connection of its own.
     */
    private Future<ProxyResponse> send(ProxyContext context, Attempt attempt, boolean repeatable) {
        return context.sendRequest().recover(failure -> blame(context, failure)).recover(failure -> {
            if (!repeatable || !wasClosed(failure) || attempt.over) {
                return Future.failedFuture(failure);
            }
            attempt.again = true;
            context.request().setBody(Body.body(Buffer.buffer()));
            return context.sendRequest();
        });
    }

    private static boolean wasClosed(Throwable failure) {
        return failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectException));
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("confscope.upstream.requests")
                .description("Requests passed on, until the head of the answer")
                .tag("service", service.id())
                .tag("outcome", outcome.label())
                .register(registry);
    }

    /** A request to this process. Another one that is asked next has its own, so neither acts on the other's connection. */
    private static final class Attempt {
        private final Traffic traffic;
        private boolean again;
        private boolean over;
        private @Nullable HttpClientRequest sent;

        Attempt(Traffic traffic) {
            this.traffic = traffic;
        }

        void giveUp(Promise<ProxyResponse> answer) {
            if (over) {
                return;
            }
            // Before those are told who may ask the next process.
            over = true;
            if (sent == null) {
                answer.fail(new NoFreeConnection());
            } else {
                answer.fail(new TimeoutException("no answer in time"));
                sent.reset();
            }
        }
    }
}
