package io.confscope.dashboard.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process of a service as seen from the dashboard: its connections, its circuit, and what its requests came to. */
final class Replica {
    private static final String SENT = "sent";
    private static final String AGAIN = "again";
    private static final String GIVEN_UP = "given-up";

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

    Future<HttpClientRequest> connect(ProxyContext context) {
        boolean again = Boolean.TRUE.equals(context.get(AGAIN, Boolean.class));
        return (again ? connections.fresh() : connections.next(context.request().proxiedRequest())).compose(sent -> {
            // Told by the answer that fails as well; without this it would stand in the log as an error each time.
            sent.exceptionHandler(failure -> {});
            if (Boolean.TRUE.equals(context.get(GIVEN_UP, Boolean.class)) || isGone(context)) {
                // Nobody would read the answer, and its connection would not be free until somebody did.
                sent.reset();
                return Future.failedFuture("given up while it waited for a connection");
            }
            context.set(SENT, sent);
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
        context.set(AGAIN, false);
        Timer.Sample sample = Timer.start(registry);
        Supplier<Future<ProxyResponse>> ask = () -> {
            Future<ProxyResponse> answer = inTime(context, repeatable);
            return (whole ? answer.compose(WholeBody::of) : answer).recover(failure -> blame(context, failure));
        };
        // A circuit that is open lets one request try again, and nobody else before that is answered: an upload may
        // take
        // an hour. One that meets a service which is away is told so by its connection.
        return (isWrite(context) ? ask.get() : circuit.call(ask))
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

    private static boolean isWrite(ProxyContext context) {
        return Traffic.of(context.request().proxiedRequest()) == Traffic.WRITE;
    }

    private static boolean isGone(ProxyContext context) {
        return context.request().proxiedRequest().response().closed();
    }

    /**
     * Fails with a {@link TimeoutException} where a read's answer does not begin in time, and with a
     * {@link ConnectionPoolTooBusyException} where the service was not even asked.
     */
    private Future<ProxyResponse> inTime(ProxyContext context, boolean repeatable) {
        Promise<ProxyResponse> first = Promise.promise();
        Future<ProxyResponse> answer = send(context, repeatable, first.future()::isComplete);
        if (isWrite(context)) {
            // A write may take as long as its bytes keep moving: the connection's own silence limit ends it.
            return answer;
        }
        long millis = limits.readTimeout().toMillis();
        long timer = vertx.setTimer(millis, fired -> {
            @Nullable HttpClientRequest sent = context.get(SENT, HttpClientRequest.class);
            String waited = "within " + millis + " ms";
            if (first.tryFail(
                    sent == null
                            ? new ConnectionPoolTooBusyException("no connection was free " + waited)
                            : new TimeoutException("no answer " + waited))) {
                context.set(GIVEN_UP, true);
                if (sent != null) {
                    sent.reset();
                }
            }
        });
        answer.onComplete(result -> {
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
     *
     * @param over whether the request was given up meanwhile
     */
    private Future<ProxyResponse> send(ProxyContext context, boolean repeatable, BooleanSupplier over) {
        return context.sendRequest().recover(failure -> blame(context, failure)).recover(failure -> {
            if (!repeatable || !wasClosed(failure) || over.getAsBoolean()) {
                return Future.failedFuture(failure);
            }
            context.set(AGAIN, true);
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
}
