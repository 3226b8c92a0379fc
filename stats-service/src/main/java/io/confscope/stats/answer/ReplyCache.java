package io.confscope.stats.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.confscope.stats.StatsConfig;
import io.confscope.stats.dataset.Dataset;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
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
    record Key(String uri, @Nullable String accept) {

        /** Both are the sender's, and may be as long as a request's head. */
        int characters() {
            return uri.length() + (accept == null ? 0 : accept.length());
        }

        static Key of(HttpServerRequest request) {
            return new Key(request.uri(), request.getHeader("Accept"));
        }
    }

    /**
     * An answer that can be given again.
     *
     * @param endpoint its name in metrics
     */
    record Kept(String endpoint, Reply reply) {}

    private record Generation(Dataset current, Cache<Key, Kept> replies) {}

    @Nullable
    Kept find(Dataset current, Key key) {
        Generation now = generation;
        Kept found = now == null || now.current != current ? null : now.replies.getIfPresent(key);
        if (found != null) {
            hits.increment();
        }
        return found;
    }

    /**
     * Keeps an answer that had to be made.
     *
     * @param current the current dataset from before the answer was made
     */
    void keep(Dataset current, Key key, Kept made) {
        misses.increment();
        Generation now = generation;
        if (now == null || now.current != current) {
            // A late answer of an older revision may begin a generation that the next request ends: no harm done.
            now = new Generation(current, empty());
            generation = now;
        }
        now.replies.put(key, made);
    }

    private Cache<Key, Kept> empty() {
        return Caffeine.newBuilder()
                .maximumWeight(limitBytes)
                .weigher((Key key, Kept made) -> OVERHEAD_BYTES + 2 * key.characters() + made.reply.bytes())
                .executor(Runnable::run)
                .build();
    }
}
