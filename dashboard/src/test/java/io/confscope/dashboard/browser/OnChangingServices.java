package io.confscope.dashboard.browser;

import io.confscope.dashboard.fake.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that may publish other papers and stop services: everything is as before when each of them is over. */
@ExtendWith(InChromium.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the field before each test
abstract class OnChangingServices {
    FakeServices services;

    @AfterEach
    void everythingIsAsBefore() {
        services.ingest().start();
        services.stats().start();
        services.publish("/fake/papers.jsonl");
    }
}
