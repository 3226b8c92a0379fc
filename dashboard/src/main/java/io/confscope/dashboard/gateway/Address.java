package io.confscope.dashboard.gateway;

import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a process of a service listens, as its setting says. */
final class Address {
    private static final int HTTP_PORT = 80;

    private Address() {}

    /**
     * The host and port of a URL. The host may be any name, such as one of a container, which {@link URI#getHost} knows
     * without {@code _} only.
     *
     * @throws IllegalStateException where the URL says more, which would be asked for at another place than meant
     */
    static SocketAddress of(Service service, URI url) {
        @Nullable String authority = url.getRawAuthority();
        @Nullable HostAndPort place = authority == null ? null : HostAndPort.parseAuthority(authority, HTTP_PORT);
        boolean plain = "http".equalsIgnoreCase(url.getScheme())
                && !url.isOpaque()
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
        if (place == null || !plain) {
            throw new IllegalStateException("CONFSCOPE_" + service.name() + "_URL says " + url
                    + ", which the dashboard cannot ask: give the address of " + service.id()
                    + "-service as http://host:port, without a path, and without TLS.");
        }
        return SocketAddress.inetSocketAddress(place.port(), place.host());
    }
}
