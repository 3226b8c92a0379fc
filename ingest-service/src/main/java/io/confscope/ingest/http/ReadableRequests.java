package io.confscope.ingest.http;

import io.confscope.ingest.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Turns away requests whose address or header cannot be taken, before anybody tries. The server itself takes twice as much,
 * and beyond that it closes the connection with a bare status.
 */
@ApplicationScoped
class ReadableRequests {

    private static final int BEFORE_ANYBODY_READS_THE_ADDRESS = Integer.MAX_VALUE - 1;
    private static final int BEFORE_THE_FRAMEWORK_LIMITS_BODIES = 3;
    private static final int LONGEST_ADDRESS = 8 << 10;
    private static final int LARGEST_HEADER = 16 << 10;

    private final long largestBody;

    ReadableRequests(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(ReadableRequests::address, BEFORE_ANYBODY_READS_THE_ADDRESS);
        filters.register(this::header, BEFORE_THE_FRAMEWORK_LIMITS_BODIES);
    }

    private static void address(RoutingContext http) {
        String address = http.request().uri();
        if (address.length() > LONGEST_ADDRESS) {
            http.fail(new ProblemException(
                    414, "address-too-long", "The address has more than 8,192 characters; ask for fewer terms."));
        } else if (!isReadable(address)) {
            http.fail(
                    new ProblemException(
                            400,
                            "bad-address",
                            "In an address only letters, digits and -._~:/?@!$&'()*+,;= stand for themselves; write others as %XX, “%” too."));
        } else {
            http.next();
        }
    }

    private static boolean isReadable(String address) {
        try {
            return new URI(address).getRawSchemeSpecificPart() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void header(RoutingContext http) {
        if (isTooLarge(http.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            // The rest is not read.
            http.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(sent -> http.request().connection().close());
            http.fail(new ProblemException(
                    413, "body-too-large", "The body is too large; compress it with gzip or split it."));
            return;
        }
        int size = 0;
        for (Map.Entry<String, String> field : http.request().headers()) {
            size += field.getKey().length() + field.getValue().length();
        }
        if (size > LARGEST_HEADER) {
            http.fail(new ProblemException(
                    431, "headers-too-large", "The header fields have more than 16,384 characters; send fewer."));
        } else {
            http.next();
        }
    }

    private boolean isTooLarge(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > largestBody;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
