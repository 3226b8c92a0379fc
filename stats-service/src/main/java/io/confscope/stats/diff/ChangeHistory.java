package io.confscope.stats.diff;

import io.confscope.stats.database.ReadAgain;
import io.confscope.stats.feed.PaperFact;
import io.confscope.stats.feed.PublishedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what happened between two revisions, in one pass over the versions that begin or end there. */
@ApplicationScoped
class ChangeHistory {

    private static final String VERSIONS =
            """
            select paperId, validFrom, validTo, venue, year, edition, decision, presentation, topic, area, code,
                   modalities, families, otherFacets
            from PaperFact
            where (validFrom > ?1 and validFrom <= ?2) or (validTo > ?1 and validTo <= ?2)
            order by paperId, validFrom
            """;

    /**
     * The changes after the one revision up to the other.
     *
     * @param afterId the page begins after this id; null for the first page
     */
    @ReadAgain
    @Transactional
    ChangeReport report(long from, long to, @Nullable String afterId, int limit) {
        ChangeReport report = new ChangeReport(afterId, limit);
        Map<Long, String> causes =
                PublishedRevision.<PublishedRevision>list("revision > ?1 and revision <= ?2", from, to).stream()
                        .collect(Collectors.toMap(row -> row.revision, row -> row.cause));
        try (Stream<Version> versions = PaperFact.find(VERSIONS, from, to).project(Version.class).stream()) {
            PaperHistory[] paper = {new PaperHistory(from, to, causes)};
            versions.forEach(version -> {
                if (!paper[0].isOf(version)) {
                    paper[0].change().ifPresent(report::add);
                    paper[0] = new PaperHistory(from, to, causes);
                }
                paper[0].add(version);
            });
            paper[0].change().ifPresent(report::add);
        }
        return report;
    }
}
