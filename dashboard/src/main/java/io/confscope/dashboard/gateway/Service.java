package io.confscope.dashboard.gateway;

import java.util.Locale;

/** A service that the dashboard reads from. */
public enum Service {
    INGEST,
    STATS;

    /** The name in addresses, metrics and messages: {@code ingest} or {@code stats}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path under which the dashboard passes this service on, without a slash at its end. */
    public String prefix() {
        return "/api/" + id();
    }
}
