package io.confscope.dashboard.gateway;

import java.net.URI;
import java.net.URISyntaxException;

/** A service names its own addresses; behind the gateway they lie one level deeper. */
final class Location {
    private Location() {}

    /** The same resource as seen through the dashboard; what is not one of the service's API paths stays as it is. */
    static String throughGateway(Service service, String location) {
        try {
            URI uri = new URI(location);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/api/v1/")) {
                return location;
            }
            return service.prefix() + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return location;
        }
    }
}
