package io.confscope.dashboard.gateway;

import io.confscope.dashboard.http.RequestIds;
import io.confscope.dashboard.problem.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One service as seen from the dashboard. Where it has several replicas, a reader stays with one, so that what was read
 * does not seem to go back by a revision, and is sent to the next one when that gives no answer.
 */
final class Upstream implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String REPLICA = "replica";
    private static final int UNAVAILABLE = 503;

    private final Service service;
    private final GatewayConfig config;
    private final List<Replica> replicas;
    private final HttpProxy proxy;

    Upstream(Service service, GatewayConfig config, Vertx vertx, MeterRegistry registry) {
        this.service = service;
        this.config = config;
        this.replicas = config.urls(service).stream()
                .map(url -> new Replica(service, url, config.gateway(), vertx, registry))
                .toList();
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), vertx.createHttpClient())
                .origin(Upstream::connect)
                .addInterceptor(this);
        Gauge.builder("confscope.upstream.open", replicas, all -> all.stream()
                        .filter(Replica::isLeftAlone)
                        .count())
                .description("Replicas of the service that are left alone, since they failed often, but for a trial")
                .tag("service", service.id())
                .register(registry);
    }

    void handle(HttpServerRequest request) {
        proxy.handle(new ReaderRequest(request));
    }

    private static Future<HttpClientRequest> connect(ProxyContext context) {
        return context.get(REPLICA, Replica.class).connect(context);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        if (!(Target.of(request.uri()) instanceof Target.Forward forward)) {
            throw new IllegalArgumentException("not an address of a service");
        }
        // The name that the reader asked for, if any, goes along: by it ingest-service knows the pages of other sites.
        if (request.authority() != null) {
            context.request().setAuthority(request.authority());
        }
        context.request()
                .setURI(forward.uri())
                .putHeader(RequestIds.HEADER, request.response().headers().get(RequestIds.HEADER));
        leaveTraceToClient(context);
        return ask(context, Math.floorMod(reader(request).hashCode(), replicas.size()), 1)
                .otherwise(failure -> {
                    Outcome outcome = Outcome.of(failure);
                    if (outcome == Outcome.UNREACHABLE) {
                        LOG.infof("%s-service gave no answer: %s", service.id(), failure);
                    }
                    return instead(context, outcome);
                });
    }

    /**
     * The client adds where the trace has got to, and keeps what is there: the service would see the reader's trace first, and
     * the dashboard's part would be missing between them. Without traces nothing is added, and the reader's goes along.
     */
    private static void leaveTraceToClient(ProxyContext context) {
        if (Span.current().getSpanContext().isValid()) {
            GlobalOpenTelemetry.getPropagators()
                    .getTextMapPropagator()
                    .fields()
                    .forEach(context.request().headers()::remove);
        }
    }

    /** Whose requests go to the same replica. Behind another proxy that is told by the header that it adds. */
    private static String reader(HttpServerRequest request) {
        @Nullable String forwardedFor = request.getHeader("X-Forwarded-For");
        return forwardedFor != null ? forwardedFor : request.remoteAddress().hostAddress();
    }

    private Future<ProxyResponse> ask(ProxyContext context, int which, int tried) {
        Replica replica = replicas.get(which);
        HttpServerRequest request = context.request().proxiedRequest();
        boolean repeatable = isRepeatable(request);
        // The answer to HEAD has a length, and nothing to wait for.
        boolean whole = repeatable && replicas.size() > 1 && !request.method().equals(HttpMethod.HEAD);
        boolean last = !repeatable || tried == replicas.size();
        context.set(REPLICA, replica);
        return replica.ask(context, repeatable, whole)
                .compose(
                        answer -> {
                            if (last || answer.getStatusCode() != UNAVAILABLE) {
                                return Future.succeededFuture(answer);
                            }
                            answer.release();
                            return askNext(context, which, tried);
                        },
                        failure -> last || failure instanceof TimeoutException || failure instanceof ReaderGone
                                ? Future.failedFuture(failure)
                                : askNext(context, which, tried));
    }

    private Future<ProxyResponse> askNext(ProxyContext context, int which, int tried) {
        context.request().setBody(Body.body(Buffer.buffer()));
        return ask(context, (which + 1) % replicas.size(), tried + 1);
    }

    /** A read without a body, of which some clients say that its length is 0. */
    private static boolean isRepeatable(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return REPEATABLE.contains(request.method())
                && (length == null || length.equals("0"))
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private ProxyResponse instead(ProxyContext context, Outcome outcome) {
        Problem problem = outcome.problem(service);
        ProxyResponse response = context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == UNAVAILABLE) {
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
}
