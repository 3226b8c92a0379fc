package io.confscope.dashboard;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the dashboard. */
@QuarkusMain
public final class Dashboard {

    private Dashboard() {}

    public static void main(String... arguments) {
        // The framework's own check of addresses answers with a bare status; http.ReadableRequests does it with a
        // reason.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
