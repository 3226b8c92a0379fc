package io.confscope.stats.diff;

import io.confscope.stats.feed.PaperFact;
import io.confscope.stats.feed.PublishedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Adds the changes after the one revision up to the other to the report. */
    @Transactional
    void report(long from, long to, ChangeReport report) {
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
    }
}
