package io.confscope.ingest.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one place where an exception becomes an answer: always a problem document, never a stack trace. */
@Provider
class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** Agroal's words where no connection came free; it has no code for it. */
    private static final String BUSY = "acquisition timeout";

    /** The framework's words for headers and forms that it can't read; they come as exceptions of no kind of their own. */
    private static final String UNREADABLE_MEDIA_TYPE = "failed to parse media type";

    private static final String BROKEN_FORM = "multipart";

    private static final int RETRY_SECONDS = 5;

    @Context
    UriInfo uri;

    ProblemMapper(UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        ProblemException problem = problem(thrown);
        RefusedAddress.count(problem.status());
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.document(uri.getRequestUri().getRawPath()));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private ProblemException problem(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem;
        }
        if (thrown instanceof WebApplicationException framework) {
            // A parameter that can't be converted is a missing address to the framework; its cause tells them apart.
            return StatusProblem.of(
                    thrown.getCause() == null ? framework.getResponse().getStatus() : 400);
        }
        if (thrown instanceof JacksonException) {
            return new ProblemException(
                    400, "malformed-json", "The body is not valid JSON; mend it and send it again.");
        }
        if (says(thrown, UNREADABLE_MEDIA_TYPE)) {
            return new ProblemException(
                    400, "bad-media-type", "A media type in Accept or Content-Type can't be read; write type/subtype.");
        }
        if (says(thrown, BROKEN_FORM)) {
            return new ProblemException(
                    400,
                    "broken-form",
                    "The form breaks off or lacks its boundary; send the file as the body instead.");
        }
        if (DiskFull.isBehind(thrown)) {
            LOG.error("The disk is full; free some space, nothing else is needed.", thrown);
            return new ProblemException(
                    507, "disk-full", "The server's disk is full; try again when its operator has freed space.");
        }
        if (says(thrown, BUSY)) {
            LOG.warn("No database connection came free in time; more requests than the pool serves?");
            return ProblemException.later("busy", "Too much to do at once; try again.", RETRY_SECONDS);
        }
        LOG.errorf(thrown, "Failed to answer %s", uri.getPath());
        return StatusProblem.of(500);
    }

    private static boolean says(@Nullable Throwable thrown, String words) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
