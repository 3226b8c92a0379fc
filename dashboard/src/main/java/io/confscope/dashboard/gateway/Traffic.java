package io.confscope.dashboard.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asked of a service, by how long it holds its connection. Each kind has connections of its own: a hundred uploads or
 * streams that are under way do not make those wait who read figures.
 */
enum Traffic {
    READ,
    /** Reads that last as long as their reader takes: streams of events, whole files. */
    STREAM,
    WRITE;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern STREAMS = Pattern.compile("/(?:events|export|content)\\z");

    static Traffic of(HttpServerRequest asked) {
        if (!READS.contains(asked.method())) {
            return WRITE;
        }
        return STREAMS.matcher(asked.path()).find() ? STREAM : READ;
    }
}
