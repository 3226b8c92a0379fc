package io.confscope.ingest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;

/** Starts ingest-service. */
@QuarkusMain
public final class IngestService {

    private IngestService() {}

    public static void main(String... arguments) {
        // The framework's own check of addresses answers with a bare status; http.ReadableRequests does it with a
        // reason.
        System.setProperty("vertx.disableURIValidation", "true");
        // H2 makes letters small by the rules of the server's language, in which I may become another letter than i.
        Locale.setDefault(Locale.ROOT);
        Quarkus.run(arguments);
    }
}
