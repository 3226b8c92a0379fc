package io.confscope.ingest.problem;

import java.util.List;
import java.util.Map;

/** A request that its sender can mend. */
public final class BadRequest extends ProblemException {

    private static final long serialVersionUID = 1L;

    private BadRequest(String detail, List<Problem.Detail> errors) {
        super(400, "bad-request", detail, errors, Map.of());
    }

    /** A query parameter has a value that it can't have; the message says which ones it can. */
    public static BadRequest parameter(String parameter, String message) {
        return new BadRequest(message, List.of(Problem.Detail.parameter(parameter, "bad-value", message)));
    }

    /** A query parameter that nobody reads. */
    public static BadRequest unknownParameter(String parameter, Iterable<String> valid) {
        String message = "Unknown parameter “" + parameter + "”; this address takes " + String.join(", ", valid) + ".";
        return new BadRequest(message, List.of(Problem.Detail.parameter(parameter, "unknown-parameter", message)));
    }
}
