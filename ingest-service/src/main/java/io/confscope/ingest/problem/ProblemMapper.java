package io.confscope.ingest.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one place where an exception becomes an answer: always a problem document, never a stack trace. */
@Provider
class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** H2's and PostgreSQL's words for a full disk. */
    private static final List<String> DISK_FULL = List.of("No space left", "53100", "90031");

    /** Agroal's words where no connection came free; it has no code for it. */
    private static final String BUSY = "acquisition timeout";

    private static final String RETRY_SECONDS = "5";

    @Context
    UriInfo uri;

    ProblemMapper(UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return answer(problem.status(), problem.code(), problem.detail(), problem.errors(), problem.headers());
        }
        if (thrown instanceof WebApplicationException framework) {
            return framework(framework);
        }
        if (thrown instanceof JacksonException) {
            return answer(400, "malformed-json", "The body is not valid JSON; mend it and send it again.");
        }
        if (isDiskFull(thrown)) {
            LOG.error("The disk is full; free some space, nothing else is needed.", thrown);
            return answer(507, "disk-full", "The server's disk is full; try again when its operator has freed space.");
        }
        if (isBusy(thrown)) {
            LOG.warn("No database connection came free in time; more requests than the pool serves?");
            return answer(
                    503, "busy", "Too much to do at once; try again.", List.of(), Map.of("Retry-After", RETRY_SECONDS));
        }
        LOG.errorf(thrown, "Failed to answer %s", uri.getPath());
        return answer(500, "internal-error", "Something failed here; the server's log says what. Try again later.");
    }

    private Response framework(WebApplicationException thrown) {
        // A parameter that can't be converted is a missing address to the framework; its cause tells them apart.
        int status = thrown.getCause() == null ? thrown.getResponse().getStatus() : 400;
        return switch (status) {
            case 400 -> answer(400, "bad-request", "A parameter or the body can't be read; see /q/swagger-ui.");
            case 404 -> answer(404, "not-found", "Nothing is at this address; /q/swagger-ui lists what is.");
            case 405 -> answer(405, "method-not-allowed", "This address does not take this method; see /q/swagger-ui.");
            case 406 ->
                answer(
                        406,
                        "not-acceptable",
                        "This address answers application/json, text/csv or"
                                + " application/x-ndjson; ask for one of them in Accept.");
            case 413 -> answer(413, "body-too-large", "The body is too large; compress it with gzip or split it.");
            case 415 -> answer(415, "unsupported-media-type", "This address does not take this content type.");
            default -> answer(status, "http-" + status, "The request was not answered; see /q/swagger-ui.");
        };
    }

    private Response answer(int status, String code, String detail) {
        return answer(status, code, detail, List.of(), Map.of());
    }

    private Response answer(
            int status, String code, String detail, List<Problem.Detail> errors, Map<String, String> headers) {
        var response = Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        status, code, title(status), detail, uri.getRequestUri().getRawPath(), errors));
        headers.forEach(response::header);
        return response.build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return switch (status) {
            case 422 -> "Unprocessable Content";
            case 507 -> "Insufficient Storage";
            default -> known == null ? "Error" : known.getReasonPhrase();
        };
    }

    private static boolean isBusy(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(BUSY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDiskFull(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String text = cause.getMessage() + (cause instanceof SQLException sql ? sql.getSQLState() : "");
            if (DISK_FULL.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }
}
