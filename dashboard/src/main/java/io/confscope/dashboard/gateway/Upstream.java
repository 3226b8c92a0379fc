package io.confscope.dashboard.gateway;

import io.confscope.dashboard.http.RequestIds;
import io.confscope.dashboard.problem.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One service as seen from the dashboard: its connections, its circuit, and what its requests came to. */
final class Upstream implements ProxyInterceptor {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String SENT = "sent";
    private static final String AGAIN = "again";

    /** Seconds; less than the services keep a connection without a request. */
    private static final int KEPT = 15;

    private final Service service;
    private final GatewayConfig config;
    private final Vertx vertx;
    private final MeterRegistry registry;
    private final Circuit circuit;
    private final HttpProxy proxy;
    private final HttpClient once;

    Upstream(Service service, GatewayConfig config, Vertx vertx, MeterRegistry registry) {
        this.service = service;
        this.config = config;
        this.vertx = vertx;
        this.registry = registry;
        this.circuit = new Circuit(service, config.gateway().circuitDelay());
        HttpClient client = vertx.createHttpClient(options().setKeepAliveTimeout(KEPT));
        this.once = vertx.createHttpClient(options().setKeepAlive(false));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this::connect)
                .addInterceptor(this);
        Gauge.builder("confscope.upstream.open", circuit, open -> open.isOpen() ? 1 : 0)
                .description("1 while the circuit to the service is open")
                .tag("service", service.id())
                .register(registry);
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.gateway().connectTimeout().toMillis())
                .setIdleTimeout((int) config.gateway().silence().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(config.gateway().connections())
                .setMaxWaitQueueSize(config.gateway().waiting());
    }

    void handle(HttpServerRequest request) {
        proxy.handle(new ReaderRequest(request));
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        URI url = config.url(service);
        int port = url.getPort() < 0 ? 80 : url.getPort();
        HttpClient client = context.get(AGAIN, Boolean.class) == null ? context.client() : once;
        return client.request(new RequestOptions().setServer(SocketAddress.inetSocketAddress(port, url.getHost())))
                .onSuccess(sent -> {
                    context.set(SENT, sent);
                    // Told by the answer that fails as well; without this it would stand in the log as an error each
                    // time.
                    sent.exceptionHandler(failure -> {});
                });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        if (!(Target.of(request.uri()) instanceof Target.Forward forward)) {
            throw new IllegalArgumentException("not an address of a service");
        }
        // The name that the reader asked for goes along: by it ingest-service knows the pages of other sites.
        context.request()
                .setURI(forward.uri())
                .setAuthority(request.authority())
                .putHeader(RequestIds.HEADER, request.response().headers().get(RequestIds.HEADER));
        Timer.Sample sample = Timer.start(registry);
        return circuit.call(() -> inTime(context).recover(failure -> blame(context, failure)))
                .transform(answer -> {
                    sample.stop(timer(
                            answer.succeeded() ? Outcome.of(answer.result().getStatusCode()) : of(answer.cause())));
                    return answer.succeeded()
                            ? Future.succeededFuture(answer.result())
                            : Future.succeededFuture(instead(context, of(answer.cause())));
                });
    }

    private static Outcome of(Throwable failure) {
        return Outcome.of(failure);
    }

    private static Future<ProxyResponse> blame(ProxyContext context, Throwable failure) {
        return Future.failedFuture(isGone(context) ? new ReaderGone(failure) : failure);
    }

    private static boolean isGone(ProxyContext context) {
        return context.request().proxiedRequest().response().closed();
    }

    /** Fails with a {@link TimeoutException} where a read's answer does not begin in time. */
    private Future<ProxyResponse> inTime(ProxyContext context) {
        Future<ProxyResponse> answer = send(context);
        if (!READS.contains(context.request().getMethod())) {
            // A write may take as long as its bytes keep moving: the connection's own silence limit ends it.
            return answer;
        }
        long millis = config.gateway().readTimeout().toMillis();
        Promise<ProxyResponse> first = Promise.promise();
        long timer = vertx.setTimer(millis, fired -> {
            if (first.tryFail(new TimeoutException("no answer within " + millis + " ms"))) {
                HttpClientRequest sent = context.get(SENT, HttpClientRequest.class);
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
     */
    private static Future<ProxyResponse> send(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        boolean repeatable = REPEATABLE.contains(request.method())
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return context.sendRequest().recover(failure -> {
            if (!repeatable || !wasClosed(failure) || isGone(context)) {
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

    private ProxyResponse instead(ProxyContext context, Outcome outcome) {
        Problem problem = outcome.problem(service);
        ProxyResponse response = context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 503) {
            response.putHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, config.gateway().circuitDelay().toSeconds())));
        }
        return response.setBody(
                Body.body(problem.document(context.request().proxiedRequest().path())));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        // The answer has it already.
        response.headers().remove(RequestIds.HEADER);
        String location = response.headers().get(HttpHeaders.LOCATION);
        if (location != null) {
            response.putHeader(HttpHeaders.LOCATION, Location.throughGateway(service, location));
        }
        return context.sendResponse();
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("confscope.upstream.requests")
                .description("Requests passed on, until the head of the answer")
                .tag("service", service.id())
                .tag("outcome", outcome.label())
                .register(registry);
    }
}
