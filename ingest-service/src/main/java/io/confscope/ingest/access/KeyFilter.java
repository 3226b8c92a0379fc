package io.confscope.ingest.access;

import io.confscope.ingest.IngestConfig;
import io.confscope.ingest.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a write through only with the key, where one is configured. The body is not read before. */
@jakarta.ws.rs.ext.Provider
@Guarded
class KeyFilter implements ContainerRequestFilter {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(?:localhost|[a-z0-9-]+\\.localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");

    private static final String BEARER = "Bearer ";

    // Filters are made before the configuration is read; hence the provider.
    private final Provider<IngestConfig> config;
    private final Provider<WrongKeys> wrongKeys;
    private final HttpServerRequest http;
    private final Counter failures;

    KeyFilter(
            Provider<IngestConfig> config,
            Provider<WrongKeys> wrongKeys,
            HttpServerRequest http,
            MeterRegistry metrics) {
        this.config = config;
        this.wrongKeys = wrongKeys;
        this.http = http;
        this.failures = metrics.counter("confscope.auth.failures");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // A browser says so when a page of another site sends the request, which needs no key on a fresh installation.
        if ("cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))) {
            throw new ProblemException(
                    403, "cross-site", "Pages of other sites can't write here; use curl or the page.");
        }
        Optional<String> key = config.get().apiKey();
        if (key.isEmpty()) {
            refuseForeignName(request);
            return;
        }
        String given = given(request);
        if (given == null || !isEqual(key.get(), given)) {
            failures.increment();
            throw refusal();
        }
    }

    /** The right key is never turned away: those who come through a gateway share its address with whoever guesses. */
    private ProblemException refusal() {
        Duration wait = wrongKeys.get().from(Sender.of(http.remoteAddress().hostAddress()));
        if (wait.isZero()) {
            return new ProblemException(
                    401,
                    "key-needed",
                    "Writing needs the key: send it as “Authorization: Bearer <key>” or as “X-Api-Key: <key>”.",
                    List.of(),
                    Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        return new ProblemException(
                429,
                "too-many-wrong-keys",
                "Too many requests without the right key came from your address; send the right one.",
                List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1)));
    }

    /**
     * A page of another site can give its own name this machine's address (DNS rebinding), and then its requests look like
     * the installation's own, but for the name.
     */
    private static void refuseForeignName(ContainerRequestContext request) {
        String host = request.getHeaderString(HttpHeaders.HOST);
        if (host != null && !LOOPBACK.matcher(host).matches()) {
            throw new ProblemException(
                    403,
                    "foreign-host",
                    "Without a key only requests to localhost or 127.0.0.1 may write; use one of them, or set"
                            + " CONFSCOPE_API_KEY.");
        }
    }

    /** Takes as long whatever of the key is right. */
    private static boolean isEqual(String key, String given) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String given(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length());
        }
        return request.getHeaderString("X-Api-Key");
    }
}
