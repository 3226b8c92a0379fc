package io.confscope.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives test classes one running system that has loaded the seed: started once for all of them, because starting takes
 * seconds, and made whole again before each test. A failing test shows the services' logs.
 */
public final class SeededServices implements ParameterResolver, BeforeEachCallback, TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(SeededServices.class);

    /** A running system, and what ingest answered when the seed was loaded into it for the first time. */
    public record Seeded(Services services, Answer firstLoad) implements AutoCloseable {
        @Override
        public void close() {
            services.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Seeded.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return seeded(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Services services = seeded(context).services().start();
        // A test may have published more, or stopped a service that did not know of it yet.
        long revision = services.ingest().get("/api/v1/revisions").json().path("items").findValues("revision").stream()
                .mapToLong(JsonNode::asLong)
                .max()
                .orElseThrow();
        services.stats().awaitFigures(revision);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failure.addSuppressed(new IllegalStateException(
                "what the services logged:\n" + seeded(context).services().logTails()));
        throw failure;
    }

    private static Seeded seeded(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Seeded.class, key -> startAndLoad(), Seeded.class);
    }

    private static Seeded startAndLoad() {
        Services services = new Services("seeded");
        try {
            services.start();
            Answer loaded = services.ingest()
                    .upload(Checkout.seed().getFileName().toString(), Files.readAllBytes(Checkout.seed()));
            if (loaded.status() != 201) {
                throw new IllegalStateException("the seed was not loaded: " + loaded + "\n" + services.logTails());
            }
            services.stats().awaitFigures(loaded.json().path("revision").asLong());
            return new Seeded(services, loaded);
        } catch (IOException | RuntimeException e) {
            services.close();
            throw new IllegalStateException("no running system to test", e);
        }
    }
}
