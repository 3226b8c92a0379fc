package io.confscope.ingest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Answers requests that failed before they came to an endpoint in the same way as those that failed there. */
@ApplicationScoped
class UnroutedProblems {

    private static final Logger LOG = Logger.getLogger(UnroutedProblems.class);

    private static final int AFTER_REQUEST_IDS = Integer.MIN_VALUE + 1;

    private final ObjectMapper json;

    UnroutedProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.errorHandler(400, this::answer);
        router.route().order(AFTER_REQUEST_IDS).failureHandler(this::answer);
    }

    private void answer(RoutingContext http) {
        if (http.response().ended() || http.response().headWritten()) {
            http.next();
        } else if (http.failure() instanceof ProblemException problem) {
            send(problem, http);
        } else {
            if (http.statusCode() >= 500 || http.statusCode() < 400) {
                LOG.errorf(http.failure(), "Failed to answer %s", http.request().path());
            }
            send(StatusProblem.of(http.statusCode() < 400 ? 500 : http.statusCode()), http);
        }
    }

    private void send(ProblemException problem, RoutingContext http) {
        RefusedAddress.count(problem.status());
        // A body that nobody reads would keep the connection waiting.
        http.request().resume();
        HttpServerResponse response =
                http.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(problem.document(http.request().path())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
