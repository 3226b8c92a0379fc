package io.confscope.ingest.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem document. One of the framework's own kind, since it takes any other for a missing address
 * when it reads parameters.
 */
public class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;
    private final transient List<Problem.Detail> errors;
    private final transient Map<String, String> headers;

    public ProblemException(
            int status, String code, String detail, List<Problem.Detail> errors, Map<String, String> headers) {
        super(detail, status);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
    }

    /**
     * What cannot be done now, and can be soon.
     *
     * @param seconds after which to try again
     */
    public static ProblemException later(String code, String detail, int seconds) {
        return new ProblemException(503, code, detail, List.of(), Map.of("Retry-After", Integer.toString(seconds)));
    }

    int status() {
        return status;
    }

    /** The document for an address, as it was asked for. */
    Problem document(@Nullable String instance) {
        return Problem.of(status, code, StatusProblem.title(status), detail, String.valueOf(instance), errors);
    }

    Map<String, String> headers() {
        return headers;
    }
}
