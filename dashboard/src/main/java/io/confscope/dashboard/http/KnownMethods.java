package io.confscope.dashboard.http;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Counts requests by method only where HTTP knows the method: whoever makes methods up would make a series of each. */
@Singleton
class KnownMethods {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    @Produces
    @Singleton
    MeterFilter knownMethods() {
        return MeterFilter.deny(
                id -> id.getName().equals("http.server.requests") && !METHODS.contains(id.getTag("method")));
    }
}
