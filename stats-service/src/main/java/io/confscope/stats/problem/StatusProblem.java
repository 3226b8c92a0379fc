package io.confscope.stats.problem;

/** What an HTTP status means to the sender of a request, where nothing more is known than the status. */
final class StatusProblem {

    private StatusProblem() {}

    static Problem of(int status) {
        return switch (status) {
            case 404 ->
                Problem.ofStatus(
                        404, "not-found", "There is nothing here", "See /q/openapi for the addresses that exist.");
            case 405 -> Problem.ofStatus(405, "method-not-allowed", "The method is not allowed here", "Use GET here.");
            case 406 -> Problem.notAcceptable("Accept application/json, text/csv or application/x-ndjson.");
            case 413 -> Problem.ofStatus(413, "too-large", "The request is too large", "Send no body here.");
            case 414 -> Problem.ofStatus(414, "address-too-long", "The address is too long", "Ask for fewer terms.");
            case 415 ->
                Problem.ofStatus(415, "unsupported-media-type", "The body is not understood", "Send no body here.");
            case 431 ->
                Problem.ofStatus(431, "headers-too-large", "The headers are too large", "Send fewer header fields.");
            default ->
                status < 500
                        ? Problem.ofStatus(status, "bad-request", "The request is not valid", "Correct the address.")
                        : Problem.ofStatus(
                                status,
                                "internal-error",
                                "The service could not answer",
                                "Try again later; the log of the service says what happened.");
        };
    }
}
