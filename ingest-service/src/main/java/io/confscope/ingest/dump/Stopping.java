package io.confscope.ingest.dump;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Knows from the first moment that the process was told to stop. The framework's own event comes only after the requests
 * under way have ended, and until then more uploads would be taken that may not come to their end.
 */
@ApplicationScoped
class Stopping {

    private volatile boolean begun;

    void watch(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::begin, "stopping"));
    }

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
