package io.confscope.stats.dataset;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.confscope.stats.StatsConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Past revisions, read when somebody asks for them, each once at a time, and kept while there is room. */
@ApplicationScoped
class PastDatasets {

    /** An empty revision, or one that does not exist, takes some room as well. */
    private static final int SMALLEST = 100;

    private final DatasetLoader loader;
    private final AsyncCache<Long, Optional<Dataset>> kept;

    PastDatasets(DatasetLoader loader, StatsConfig config) {
        this.loader = loader;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.revisions().pastCells())
                .weigher((Long revision, Optional<Dataset> dataset) ->
                        SMALLEST + dataset.map(past -> past.cube().size()).orElse(0))
                .executor(Infrastructure.getDefaultExecutor())
                .buildAsync();
    }

    /** A past revision, empty if there is no such one. */
    Uni<Optional<Dataset>> at(long revision) {
        return Uni.createFrom().completionStage(() -> kept.get(revision, loader::load));
    }

    void forget() {
        kept.synchronous().invalidateAll();
    }
}
