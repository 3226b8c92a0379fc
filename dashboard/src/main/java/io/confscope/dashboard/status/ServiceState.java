package io.confscope.dashboard.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a service says of itself.
 *
 * @param service the service's short name, as in the addresses of the gateway
 */
record ServiceState(String service, State state) {

    /** Ready, running but not ready, or not answering; the best first. */
    enum State {
        @JsonProperty("up")
        UP,
        @JsonProperty("not-ready")
        NOT_READY,
        @JsonProperty("down")
        DOWN
    }
}
