package io.confscope.dashboard.browser;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.FakeServices;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that may publish other papers and stop services: everything is as before when each of them is over. */
@ExtendWith(InChromium.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the field before each test
abstract class OnChangingServices {
    private static final List<String> BOTH = List.of("/api/ingest/api/v1/papers?limit=1", "/api/stats/api/v1/stats");

    FakeServices services;

    @AfterEach
    void everythingIsAsBefore() {
        services.ingest().start();
        services.stats().start();
        services.publish("/fake/papers.jsonl");
        // The dashboard leaves a service alone for a while that was away: the next test is not to find it so.
        BOTH.forEach(OnChangingServices::awaitAnswer);
    }

    private static void awaitAnswer(String address) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (given().get(address).statusCode() != 200) {
            assertTrue(Instant.now().isBefore(deadline), address + " is not answered");
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Clicks on “Try again”, unless the page itself was faster and has nothing left to try. */
    static void tryAgain(Page page, String place) {
        page.evaluate("place => document.querySelector(`${place} button`)?.click()", place);
    }
}
