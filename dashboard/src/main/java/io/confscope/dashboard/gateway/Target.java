package io.confscope.dashboard.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the gateway makes of an address under {@code /api/}. */
sealed interface Target {

    /** The address to ask of a service, as path and query. */
    record Forward(Service service, String uri) implements Target {}

    /** An address that reaches nothing, and why. */
    record Refused(int status, String code, String detail) implements Target {}

    /** An address that belongs to no service. */
    record Elsewhere() implements Target {}

    // Ids in Confscope's paths have letters and digits of any script. No escape of anything else is let through: what
    // cannot be written cannot be misread by the next server. Nothing is tried twice (++): a path of thousands of parts
    // would need a stack as deep.
    Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_~:@,=+!-][A-Za-z0-9._~:@,=+!-]*+)++");

    Pattern BEYOND_ASCII = Pattern.compile("(%[89A-Fa-f][0-9A-Fa-f])+");

    Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");

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
        if (!isPlain(path)) {
            return new Refused(
                    400,
                    "bad-path",
                    "Use a plain path without empty segments, dots, parameters or escapes of other than letters and digits,"
                            + " such as " + service.prefix() + "/api/v1/…");
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

    private static boolean isPlain(String path) {
        return PLAIN.matcher(BEYOND_ASCII.matcher(path).replaceAll("x")).matches()
                && BEYOND_ASCII.matcher(path).results().allMatch(escapes -> isOfLetters(escapes.group()));
    }

    /** Bytes that are no UTF-8, such as those of an overlong slash, are read as U+FFFD, which is no letter. */
    private static boolean isOfLetters(String escapes) {
        return LETTERS.matcher(URLDecoder.decode(escapes, StandardCharsets.UTF_8))
                .matches();
    }
}
