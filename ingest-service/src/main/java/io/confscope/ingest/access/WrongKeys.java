package io.confscope.ingest.access;

import io.confscope.ingest.IngestConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the wrong keys of each sender within a minute. Remembers a bounded number of senders: those that failed last. */
@Singleton
class WrongKeys {

    static final int SENDERS = 10_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final float LOAD = 0.75f;

    private final int allowed;
    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, LOAD, true);

    private record Count(Instant until, int failures) {}

    @Inject
    WrongKeys(IngestConfig config) {
        this(config.limits().wrongKeys(), InstantSource.system());
    }

    WrongKeys(int allowed, InstantSource clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    /**
     * Takes note of a wrong key.
     *
     * @return how long its sender should wait; zero as long as it may fail
     */
    synchronized Duration from(String sender) {
        Instant now = clock.instant();
        Count before = counts.get(sender);
        Count count = before == null || !now.isBefore(before.until)
                ? new Count(now.plus(MINUTE), 1)
                : new Count(before.until, before.failures + 1);
        counts.put(sender, count);
        forgetTheOldest();
        return count.failures <= allowed ? Duration.ZERO : Duration.between(now, count.until);
    }

    synchronized int senders() {
        return counts.size();
    }

    private void forgetTheOldest() {
        Iterator<String> oldestFirst = counts.keySet().iterator();
        while (counts.size() > SENDERS) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }
}
