package io.confscope.stats.feed;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item of the feed: what a paper looks like from a revision on, or that it is gone. */
final class Change {

    private final @Nullable String id;
    private final long revision;
    private final boolean removed;
    private final Map<String, JsonNode> facets = new LinkedHashMap<>();

    @JsonCreator
    Change(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("revision") long revision,
            @JsonProperty("removed") boolean removed) {
        this.id = id;
        this.revision = revision;
        this.removed = removed;
    }

    /** Facets stand as fields of the item, those of a user's vocabulary beside the ones that every paper has. */
    @JsonAnySetter
    void facet(String name, JsonNode value) {
        facets.put(name, value);
    }

    String id() {
        if (id == null || id.isBlank()) {
            throw new FeedException(FeedFault.GARBAGE, "an item of the change feed has no id");
        }
        return id;
    }

    long revision() {
        return revision;
    }

    boolean removed() {
        return removed;
    }

    Map<String, JsonNode> facets() {
        return facets;
    }
}
