package io.confscope.ingest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts ingest-service. */
@QuarkusMain
public final class IngestService {

    private IngestService() {}

    public static void main(String... arguments) {
        // The framework's own check of addresses answers with a bare status; http.ReadableRequests does it with a
        // reason.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
