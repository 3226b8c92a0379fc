package io.confscope.ingest.paper;

import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The papers as those need them who count: their terms, without their texts. */
@ApplicationScoped
public class PaperFacets {

    private final EntityManager database;
    private final Vocabulary vocabulary;

    PaperFacets(EntityManager database, Vocabulary vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /** A version of a paper, with all its terms by facet. */
    public record FacetVersion(String id, long revision, boolean removed, Map<String, @Nullable Object> terms) {}

    private record Row(
            String id,
            long revision,
            boolean removed,
            String venue,
            int year,
            String edition,
            String decision,
            @Nullable String presentation,
            @Nullable String topic,
            @Nullable String area,
            String code,
            String tags) {}

    /**
     * The versions after a revision, or where {@code lastId} is given after that paper in that revision, up to another
     * revision; ordered by revision, then id.
     */
    public List<FacetVersion> changes(long revision, @Nullable String lastId, long upTo, int limit) {
        // One question for the rest of a revision and one for what follows it: of both at once no index says where they
        // begin.
        List<Row> rows = new ArrayList<>();
        if (lastId != null && revision <= upTo) {
            rows.addAll(read(
                    "validFrom = :revision and paperId > :lastId",
                    Map.of("revision", revision, "lastId", lastId),
                    limit));
        }
        if (rows.size() < limit) {
            rows.addAll(read(
                    "validFrom > :revision and validFrom <= :upTo",
                    Map.of("revision", revision, "upTo", upTo),
                    limit - rows.size()));
        }
        return rows.stream().map(this::version).toList();
    }

    private List<Row> read(String condition, Map<String, Object> parameters, int limit) {
        var query = database.createQuery(
                        """
                        select paperId, validFrom, removed, venue, year, edition, decision, presentation, topic, area,
                        code, tags from PaperVersion where %s order by validFrom, paperId"""
                                .formatted(condition),
                        Row.class)
                .setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private FacetVersion version(Row row) {
        var terms = new LinkedHashMap<String, @Nullable Object>();
        terms.put("venue", row.venue());
        terms.put("year", row.year());
        terms.put("edition", row.edition());
        terms.put("decision", row.decision());
        terms.put("presentation", row.presentation());
        terms.put("topic", row.topic());
        terms.put("area", row.area());
        terms.put("code", row.code());
        Map<String, List<String>> tags = FacetTags.read(row.tags());
        vocabulary.facets().stream()
                .filter(Facet::multiple)
                .forEach(facet -> terms.put(facet.id(), tags.getOrDefault(facet.id(), List.of())));
        // Facets that the vocabulary had once, for revisions of that time.
        tags.forEach(terms::putIfAbsent);
        return new FacetVersion(row.id(), row.revision(), row.removed(), terms);
    }
}
