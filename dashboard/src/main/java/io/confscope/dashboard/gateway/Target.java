package io.confscope.dashboard.gateway;

import java.util.regex.Pattern;

/** What the gateway makes of an address under {@code /api/}. */
sealed interface Target {

    /** The address to ask of a service, as path and query. */
    record Forward(Service service, String uri) implements Target {}

    /** An address that reaches nothing, and why. */
    record Refused(int status, String code, String detail) implements Target {}

    /** An address that belongs to no service. */
    record Elsewhere() implements Target {}

    // Ids in Confscope's paths need no escapes, so none is let through: what cannot be written cannot be misread by
    // the next server.
    Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_~:@,=+!-][A-Za-z0-9._~:@,=+!-]*)+");

    /**
     * Reads a request's target as it came over the wire.
     *
     * @param uri path and query, not decoded, not normalised
     */
    static Target of(String uri) {
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String query = mark < 0 ? "" : uri.substring(mark);
        for (Service service : Service.values()) {
            if (path.startsWith(service.prefix() + "/")) {
                return under(service, path.substring(service.prefix().length()), query);
            }
        }
        return new Elsewhere();
    }

    private static Target under(Service service, String path, String query) {
        if (!PLAIN.matcher(path).matches()) {
            return new Refused(
                    400,
                    "bad-path",
                    "Use a plain path without escapes, empty segments, dots or parameters, such as " + service.prefix()
                            + "/api/v1/…");
        }
        if (path.startsWith("/api/v1/") || path.equals("/q/openapi")) {
            return new Forward(service, path + query);
        }
        return new Refused(
                404,
                "not-found",
                "Of this service " + service.prefix() + "/api/v1/… and " + service.prefix()
                        + "/q/openapi can be reached here.");
    }
}
