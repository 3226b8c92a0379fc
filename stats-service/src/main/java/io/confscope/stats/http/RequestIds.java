package io.confscope.stats.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id before anything else looks at it: the one that it brings, where that is fit. Its answer carries
 * the id whatever becomes of it, and so does every line that is logged for it.
 */
@ApplicationScoped
class RequestIds {

    /** The name of the id in the log's format. */
    private static final String LOGGED_AS = "requestId";

    private static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final int FIRST_OF_ALL = Integer.MIN_VALUE;
    private static final int LONGEST = 64;

    /** Tells this process's ids from those of others. */
    private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextInt()) + "-";

    private final AtomicLong given = new AtomicLong();

    void install(@Observes Router router) {
        // Also as a failure handler: some requests fail before any route is looked for.
        router.route().order(FIRST_OF_ALL).handler(this::give).failureHandler(this::give);
    }

    private void give(RoutingContext http) {
        if (http.response().headers().contains(HEADER)) {
            http.next();
            return;
        }
        String brought = http.request().getHeader(HEADER);
        String id = isFit(brought) ? brought : process + Long.toString(given.incrementAndGet(), Character.MAX_RADIX);
        http.response().putHeader(HEADER, id);
        MDC.put(LOGGED_AS, id);
        http.next();
    }

    /** Nothing in it may break a line or a quote of a log. */
    private static boolean isFit(@Nullable String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(RequestIds::isPlain);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }
}
