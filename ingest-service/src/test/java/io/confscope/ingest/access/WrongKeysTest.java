package io.confscope.ingest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongKeysTest {

    private Instant now = Instant.parse("2026-11-22T22:00:00Z");
    private final WrongKeys keys = new WrongKeys(3, () -> now);

    @Test
    void aSenderMayFailSomeTimesInAMinuteAndThenIsToldHowLongToWait() {
        for (int time = 0; time < 3; time++) {
            assertEquals(Duration.ZERO, keys.from("a"));
        }
        now = now.plusSeconds(20);
        assertEquals(Duration.ofSeconds(40), keys.from("a"));
        assertEquals(Duration.ZERO, keys.from("b"));

        now = now.plusSeconds(40);
        assertEquals(Duration.ZERO, keys.from("a"));
    }

    @Test
    void onlySoManySendersAreRemembered() {
        for (int sender = 0; sender < WrongKeys.SENDERS + 500; sender++) {
            keys.from("sender" + sender);
        }
        assertEquals(WrongKeys.SENDERS, keys.senders());
    }

    @Test
    void whoeverHasOneAddressOfAnIpv6NetworkIsOneSenderWithAllOfThem() {
        assertEquals(Sender.of("2001:db8:1:2::1"), Sender.of("2001:db8:1:2:ffff:1:2:3"));
        assertNotEquals(Sender.of("2001:db8:1:2::1"), Sender.of("2001:db8:1:3::1"));
        assertNotEquals(Sender.of("192.0.2.1"), Sender.of("192.0.2.2"));
    }
}
