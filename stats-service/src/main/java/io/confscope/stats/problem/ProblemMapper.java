package io.confscope.stats.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where something that went wrong becomes an answer. Nothing of this program's inside gets into it. */
@Singleton
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int AFTER_REQUEST_IDS = Integer.MIN_VALUE + 1;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final ObjectMapper json;

    ProblemMapper(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext http) {
        RefusedAddress.count(problem.status());
        Response.ResponseBuilder response = Response.status(problem.status())
                .header("Content-Type", ProblemDocument.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(body(problem, http));
        if (problem.status() == 503) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, RoutingContext http) {
        return problem(StatusProblem.of(failure.getResponse().getStatus()), http);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, RoutingContext http) {
        LOG.errorf(
                failure, "A request could not be answered: %s", http.request().path());
        return problem(StatusProblem.of(500), http);
    }

    /** Requests that never get to a resource: unknown paths, and what is wrong with the request itself. */
    void routes(@Observes Router router) {
        router.route().order(AFTER_REQUEST_IDS).failureHandler(this::unrouted);
        router.errorHandler(400, this::unrouted);
        router.errorHandler(404, http -> send(StatusProblem.of(404), http));
    }

    private void unrouted(RoutingContext http) {
        if (http.response().ended() || http.response().headWritten()) {
            http.next();
        } else if (http.failure() instanceof Problem problem) {
            send(problem, http);
        } else {
            int status = http.statusCode() < 400 ? 500 : http.statusCode();
            if (status >= 500) {
                LOG.errorf(
                        http.failure(),
                        "A request could not be answered: %s",
                        http.request().path());
            }
            send(StatusProblem.of(status), http);
        }
    }

    private void send(Problem problem, RoutingContext http) {
        RefusedAddress.count(problem.status());
        // A body that nobody reads would keep the connection waiting.
        http.request().resume();
        http.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(body(problem, http));
    }

    private String body(Problem problem, RoutingContext http) {
        try {
            return json.writeValueAsString(
                    ProblemDocument.of(problem, http.request().path()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
