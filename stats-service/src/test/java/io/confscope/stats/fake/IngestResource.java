package io.confscope.stats.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives the service under test an ingest-service to follow, and a data directory of its own. */
public final class IngestResource implements QuarkusTestResourceLifecycleManager {

    private final FakeIngest ingest = new FakeIngest();

    @Override
    public Map<String, String> start() {
        ingest.start();
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "stats");
            return Map.of(
                    "confscope.ingest.url", ingest.url(),
                    "confscope.data", data.toAbsolutePath().toString(),
                    "confscope.feed.every", "0.05S",
                    "confscope.feed.longest-pause", "0.2S",
                    "confscope.feed.timeout", "0.7S",
                    "confscope.revisions.longest-wait", "6S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        ingest.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(ingest, new TestInjector.MatchesType(FakeIngest.class));
    }
}
