package io.confscope.stats.feed;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Leaves the feed out of the traces: it is asked several times a second, by nobody's request, and what it brings has
 * metrics of its own. Each of its requests says so, else ingest-service would begin a trace for it.
 */
final class FeedTraces {

    @Produces
    @Singleton
    Sampler sampler() {
        return Sampler.parentBased(new NoFeed());
    }

    private static final class NoFeed implements Sampler {

        @Override
        public SamplingResult shouldSample(
                Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
            return kind == SpanKind.CLIENT ? SamplingResult.drop() : SamplingResult.recordAndSample();
        }

        @Override
        public String getDescription() {
            return "all but the feed";
        }
    }
}
