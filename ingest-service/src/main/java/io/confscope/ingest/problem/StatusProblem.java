package io.confscope.ingest.problem;

import jakarta.ws.rs.core.Response;

/** What a status means to the sender of a request, where nothing more is known than the status. */
final class StatusProblem {

    private StatusProblem() {}

    static ProblemException of(int status) {
        return switch (status) {
            case 400 -> problem(400, "bad-request", "A parameter or the body can't be read; see /q/swagger-ui.");
            case 404 -> problem(404, "not-found", "Nothing is at this address; /q/swagger-ui lists what is.");
            case 405 ->
                problem(405, "method-not-allowed", "This address does not take this method; see /q/swagger-ui.");
            case 406 ->
                problem(
                        406,
                        "not-acceptable",
                        "This address answers application/json, text/csv or application/x-ndjson; ask for one of them in Accept.");
            case 413 -> problem(413, "body-too-large", "The body is too large; compress it with gzip or split it.");
            case 415 -> problem(415, "unsupported-media-type", "This address does not take this content type.");
            case 500 ->
                problem(500, "internal-error", "Something failed here; the server's log says what. Try again later.");
            default -> problem(status, "http-" + status, "The request was not answered; see /q/swagger-ui.");
        };
    }

    static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return switch (status) {
            case 422 -> "Unprocessable Content";
            case 507 -> "Insufficient Storage";
            default -> known == null ? "Error" : known.getReasonPhrase();
        };
    }

    private static ProblemException problem(int status, String code, String detail) {
        return new ProblemException(status, code, detail);
    }
}
