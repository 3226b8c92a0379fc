package io.confscope.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Three different loopback ports, one for each service. */
public record Ports(int ingest, int stats, int dashboard) {

    /**
     * Ports that nobody listens on. All are held until all are known, so that none is given twice; another program may
     * still take one before the service does, which then fails to start and says so.
     */
    public static Ports free() {
        try (ServerSocket ingest = listen();
                ServerSocket stats = listen();
                ServerSocket dashboard = listen()) {
            return new Ports(ingest.getLocalPort(), stats.getLocalPort(), dashboard.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free loopback port", e);
        }
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

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
