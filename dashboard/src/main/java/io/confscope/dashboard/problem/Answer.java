package io.confscope.dashboard.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem as the answer of a request. */
public final class Answer {
    private Answer() {}

    public static void problem(RoutingContext context, Problem problem) {
        RefusedAddress.count(problem.status());
        // A body that nobody reads would keep the connection waiting.
        context.request().resume();
        HttpServerResponse response = context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(problem.document(context.request().path()));
        }
    }
}
