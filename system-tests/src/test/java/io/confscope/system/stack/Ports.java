package io.confscope.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Three different loopback ports, one for each service. */
public record Ports(int ingest, int stats, int dashboard) {

    /** Of all tests: a service may listen on its port long after it was given, or stop and come back. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /**
     * Ports that nobody listens on, none of which was given before; another program may still take one before the
     * service does, which then fails to start and says so.
     */
    public static Ports free() {
        return new Ports(one(), one(), one());
    }

    /** One more such port. */
    public static int one() {
        int port;
        do {
            port = unheard();
        } while (!GIVEN.add(port));
        return port;
    }

    /** The port of one of them. */
    public int of(Service service) {
        return switch (service) {
            case INGEST -> ingest;
            case STATS -> stats;
            case DASHBOARD -> dashboard;
        };
    }

    /** The environment variables that set the three. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (Service service : Service.values()) {
            environment.put("CONFSCOPE_" + service.name() + "_PORT", Integer.toString(of(service)));
        }
        return environment;
    }

    private static int unheard() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free loopback port", e);
        }
    }
}
