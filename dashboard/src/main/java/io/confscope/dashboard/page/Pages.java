package io.confscope.dashboard.page;

import io.confscope.dashboard.problem.Answer;
import io.confscope.dashboard.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages and their files. Every page is the same document: the front end reads the address. Quarkus' own
 * static handler would mark files as unchangeable for a day, and date them by the build's fixed time stamp.
 */
@ApplicationScoped
class Pages {
    static final List<String> PAGES = List.of("/", "/trends", "/compare", "/papers", "/data", "/report");

    private static final String SHELL = "/index.html";
    private static final String NOT_FOUND = "/not-found.html";

    private final Assets assets;

    Pages(Assets assets) {
        this.assets = assets;
    }

    void install(@Observes Router router) {
        for (String page : PAGES) {
            router.route(page).order(0).handler(context -> serve(context, SHELL, 200));
        }
        for (String folder : List.of("/app/*", "/vendor/*", "/favicon.svg")) {
            router.route(folder)
                    .order(0)
                    .handler(context -> serve(context, context.request().path(), 200));
        }
        router.route().order(Integer.MAX_VALUE).handler(this::notFound);
    }

    private void serve(RoutingContext context, String path, int status) {
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            Answer.problem(context, Problem.refused(405));
            return;
        }
        Optional<Asset> known = assets.known(path);
        if (known.isPresent()) {
            send(context, known.get(), status);
            return;
        }
        context.vertx()
                .executeBlocking(() -> assets.find(path), false)
                .onSuccess(found -> found.ifPresentOrElse(asset -> send(context, asset, status), context::next))
                .onFailure(context::fail);
    }

    private static void send(RoutingContext context, Asset asset, int status) {
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.ETAG, asset.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
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
            serve(context, NOT_FOUND, 404);
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
