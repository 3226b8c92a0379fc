package io.confscope.stats.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.stats.StatsConfig;
import io.confscope.stats.dataset.Dataset;
import io.confscope.stats.dataset.SmallDataset;
import io.confscope.stats.export.Table;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyCacheTest {

    private static final int LIMIT = 1_000_000;

    private final Dataset current = SmallDataset.create();
    private final ReplyCache cache = new ReplyCache(config(), new SimpleMeterRegistry());

    private static StatsConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(StatsConfig.class)
                .withConverter(Duration.class, 100, text -> Duration.ZERO)
                .withDefaultValue("confscope.host", "127.0.0.1")
                .withDefaultValue("confscope.data", "data")
                .withDefaultValue("confscope.ingest.url", "http://127.0.0.1:1")
                .withDefaultValue("confscope.stats.port", "1")
                .withDefaultValue("confscope.answers.cache-bytes", String.valueOf(LIMIT))
                .build()
                .getConfigMapping(StatsConfig.class);
    }

    private static Reply reply() {
        return new Reply(new byte[100], Format.JSON, "\"1\"", new Nothing());
    }

    private record Nothing() implements Answer {

        @Override
        public Stamp dataset() {
            return new Stamp(1, "v", null, null, null);
        }

        @Override
        public List<?> items() {
            return List.of();
        }

        @Override
        public Table table() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatOneAsksForIsGivenAgainForTheSameWordsOnly() {
        var key = new ReplyCache.Key("/api/v1/stats", "text/csv");
        cache.keep(current, key, new ReplyCache.Kept("stats", reply()));
        assertNotNull(cache.find(current, key));
        assertEquals(null, cache.find(current, new ReplyCache.Key("/api/v1/stats", null)));
    }

    @Test
    void longHeadersTakeNoMoreRoomThanThereIs() {
        List<ReplyCache.Key> keys = IntStream.range(0, 500)
                .mapToObj(i -> new ReplyCache.Key("/api/v1/stats", "application/json;v=" + "x".repeat(15_000) + i))
                .toList();
        keys.forEach(key -> cache.keep(current, key, new ReplyCache.Kept("stats", reply())));
        long held = keys.stream()
                .filter(key -> cache.find(current, key) != null)
                .mapToLong(key -> String.valueOf(key.accept()).length())
                .sum();
        assertTrue(held <= LIMIT, held + " characters are held");
    }
}
