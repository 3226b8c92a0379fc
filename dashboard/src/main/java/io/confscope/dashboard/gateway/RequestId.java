package io.confscope.dashboard.gateway;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that ties together what several services log about one request. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    // Logged as it is, so nothing in it may break a line or a quote.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id that came with the request if it can be kept, else a new one. */
    static String of(@Nullable String received) {
        return received != null && SAFE.matcher(received).matches()
                ? received
                : UUID.randomUUID().toString();
    }
}
