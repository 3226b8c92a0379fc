package io.confscope.dashboard.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts both services for the tests, and hands them to fields of the type {@link FakeServices}. */
public final class WithFakeServices implements QuarkusTestResourceLifecycleManager {
    private @Nullable FakeServices services;

    @Override
    public Map<String, String> start() {
        FakeServices started = new FakeServices(0, 0);
        services = started;
        return Map.of(
                "confscope.ingest.url", started.ingest().url(),
                "confscope.stats.url", started.stats().url());
    }

    @Override
    public void inject(TestInjector injector) {
        if (services != null) {
            injector.injectIntoFields(services, new TestInjector.MatchesType(FakeServices.class));
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.close();
        }
    }
}
