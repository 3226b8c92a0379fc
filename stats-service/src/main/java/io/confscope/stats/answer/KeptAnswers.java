package io.confscope.stats.answer;

import io.confscope.stats.dataset.Datasets;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers that were given before, on the event loop and before any endpoint is looked for: to find and to call the
 * method of a resource takes longer than to find the answer. Whatever is not kept goes its ordinary way.
 */
@ApplicationScoped
class KeptAnswers {

    /** Behind the filters that concern every request. */
    private static final int PRIORITY = 1;

    private final Datasets datasets;
    private final ReplyCache cache;
    private final QuestionMetrics metrics;

    KeptAnswers(Datasets datasets, ReplyCache cache, QuestionMetrics metrics) {
        this.datasets = datasets;
        this.cache = cache;
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext http) {
        long start = System.nanoTime();
        HttpServerRequest request = http.request();
        ReplyCache.Kept kept = HttpMethod.GET.equals(request.method()) ? find(request) : null;
        if (kept == null) {
            http.next();
            return;
        }
        boolean known = kept.reply().isKnownBy(request.getHeader("If-None-Match"));
        // In this order: who has the answer may ask for the metrics next.
        metrics.answered(kept.endpoint(), known, start);
        kept.reply().send(known, http.response());
    }

    private ReplyCache.@Nullable Kept find(HttpServerRequest request) {
        return cache.find(datasets.current(), ReplyCache.Key.of(request));
    }
}
