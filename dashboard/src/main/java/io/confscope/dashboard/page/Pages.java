package io.confscope.dashboard.page;

import io.confscope.dashboard.problem.Answer;
import io.confscope.dashboard.problem.Problem;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages and their files. Every page is the same document, but for the modules it announces: the front end
 * reads the address. Quarkus' own static handler would mark files as unchangeable for a day, and date them by the build's fixed time stamp.
 */
@ApplicationScoped
class Pages {
    /** Where the files of the front end are. */
    private static final List<String> FOLDERS = List.of("/app/*", "/vendor/*", "/release/*", "/favicon.svg");

    private static final String ASK_AGAIN = "no-cache";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final boolean keep;
    private volatile @Nullable FrontEnd kept;

    Pages(LaunchMode mode) {
        keep = mode != LaunchMode.DEVELOPMENT;
    }

    void install(@Observes Router router) {
        Stream.concat(FrontEnd.PAGES.stream(), FOLDERS.stream()).forEach(path -> router.route(path)
                .order(0)
                .handler(context -> serve(context, context.request().path(), 200)));
        router.route().order(Integer.MAX_VALUE).handler(this::notFound);
    }

    private void serve(RoutingContext context, String path, int status) {
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            Answer.problem(context, Problem.refused(405));
            return;
        }
        frontEnd(context)
                .onSuccess(files -> files.at(path)
                        .ifPresentOrElse(
                                asset -> send(context, asset, files.isLasting(path) ? FOREVER : ASK_AGAIN, status),
                                context::next))
                .onFailure(context::fail);
    }

    /** Read once, and never on the event loop. */
    private Future<FrontEnd> frontEnd(RoutingContext context) {
        FrontEnd read = kept;
        return read != null ? Future.succeededFuture(read) : context.vertx().executeBlocking(this::read);
    }

    private synchronized FrontEnd read() {
        FrontEnd read = kept;
        if (read == null) {
            read = new FrontEnd(Sources.read());
            kept = keep ? read : null;
        }
        return read;
    }

    private static void send(RoutingContext context, Asset asset, String cacheControl, int status) {
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.ETAG, asset.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (status == 200 && matches(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), asset.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        boolean zip = accepts(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING), "gzip");
        if (zip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var body = zip ? asset.zipped() : asset.bytes();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private void notFound(RoutingContext context) {
        if (accepts(context.request().getHeader(HttpHeaders.ACCEPT), "text/html")
                && context.request().method().equals(HttpMethod.GET)) {
            serve(context, FrontEnd.NOT_FOUND, 404);
        } else {
            Answer.problem(
                    context,
                    new Problem(
                            404,
                            "not-found",
                            "There is nothing at this address",
                            "Start at /, or read /q/openapi for the addresses that exist."));
        }
    }

    private static boolean matches(@Nullable String header, String tag) {
        return header != null && (header.equals("*") || header.contains(tag));
    }

    private static boolean accepts(@Nullable String header, String name) {
        return header != null && header.contains(name);
    }
}
