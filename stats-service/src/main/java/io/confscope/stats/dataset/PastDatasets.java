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

    /** As many cells as take the room of a vocabulary with its terms, which every revision has. */
    private static final int VOCABULARY = 1_000;

    /** One that does not exist takes some room as well. */
    private static final int NOTHING = 100;

    private final DatasetLoader loader;
    private final AsyncCache<Long, Optional<Dataset>> kept;

    PastDatasets(DatasetLoader loader, StatsConfig config) {
        this.loader = loader;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.revisions().pastCells())
                .weigher((Long revision, Optional<Dataset> dataset) ->
                        dataset.map(past -> VOCABULARY + past.cube().size()).orElse(NOTHING))
                .executor(Infrastructure.getDefaultExecutor())
                .buildAsync();
    }

    /** A past revision, empty if there is no such one. */
    Uni<Optional<Dataset>> at(long revision) {
        return Uni.createFrom().completionStage(() -> kept.get(revision, loader::loadPast));
    }

    void forget() {
        kept.synchronous().invalidateAll();
    }
}
