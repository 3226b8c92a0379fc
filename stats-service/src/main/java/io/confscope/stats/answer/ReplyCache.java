package io.confscope.stats.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.confscope.stats.StatsConfig;
import io.confscope.stats.dataset.Dataset;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Keeps finished answers for as long as the current revision is the one they were made under. */
@ApplicationScoped
class ReplyCache {

    /** About what the objects around a body and its key take. */
    private static final int OVERHEAD_BYTES = 300;

    private final long limitBytes;
    private final Counter hits;
    private final Counter misses;
    private volatile @Nullable Generation generation;

    ReplyCache(StatsConfig config, MeterRegistry metrics) {
        this.limitBytes = config.answers().cacheBytes();
        this.hits = metrics.counter("confscope.answers.cached", "result", "hit");
        this.misses = metrics.counter("confscope.answers.cached", "result", "miss");
    }

    /**
     * What one request asked for, word for word.
     *
     * @param uri path and query
     */
    record Key(String uri, @Nullable String accept) {}

    private record Generation(Dataset current, Cache<Key, Reply> replies) {}

    @Nullable
    Reply find(Dataset current, Key key) {
        Generation now = generation;
        Reply found = now == null || now.current != current ? null : now.replies.getIfPresent(key);
        (found == null ? misses : hits).increment();
        return found;
    }

    /** @param current the current dataset from before the answer was made */
    void keep(Dataset current, Key key, Reply reply) {
        Generation now = generation;
        if (now == null || now.current != current) {
            // A late answer of an older revision may begin a generation that the next request ends: no harm done.
            now = new Generation(current, empty());
            generation = now;
        }
        now.replies.put(key, reply);
    }

    private Cache<Key, Reply> empty() {
        return Caffeine.newBuilder()
                .maximumWeight(limitBytes)
                .weigher((Key key, Reply reply) -> OVERHEAD_BYTES + 2 * key.uri.length() + reply.bytes())
                .executor(Runnable::run)
                .build();
    }
}
