package io.confscope.dashboard.browser;

import io.confscope.dashboard.fake.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of pages that have three editions to show. */
@ExtendWith(InChromium.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the field before each test
abstract class OnThreeEditions {
    FakeServices services;

    @BeforeEach
    void threeEditions() {
        services.publish("/fake/editions.jsonl");
    }

    @AfterEach
    void oneEdition() {
        services.publish("/fake/papers.jsonl");
    }
}
