package io.confscope.ingest.access;

import io.confscope.ingest.IngestConfig;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start where others than this machine could write without a key. */
@Singleton
@Startup
class OpenPortCheck {

    private static final Logger LOG = Logger.getLogger(OpenPortCheck.class);
    private static final int SHORTEST_SAFE_KEY = 20;

    private final IngestConfig config;
    private final String host;

    OpenPortCheck(IngestConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.host = host;
    }

    @PostConstruct
    void check() {
        if (config.apiKey().filter(key -> key.length() < SHORTEST_SAFE_KEY).isPresent()) {
            LOG.warnf(
                    "CONFSCOPE_API_KEY has fewer than %d characters and can be guessed; make one with: openssl rand -hex 24",
                    SHORTEST_SAFE_KEY);
        }
        if (config.apiKey().isEmpty() && !isLoopback(host)) {
            throw new IllegalStateException("Bound to " + host + ", so others than this machine could write, and no key"
                    + " is set: set CONFSCOPE_API_KEY, or CONFSCOPE_HOST to 127.0.0.1.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
