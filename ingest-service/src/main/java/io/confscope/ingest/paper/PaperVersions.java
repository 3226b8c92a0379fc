package io.confscope.ingest.paper;

import io.confscope.ingest.database.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of {@link PaperVersion}, for writing many past the entity's mapping; a column of the one is one of the other. */
public final class PaperVersions {

    public static final Table<PaperVersion> TABLE = new Table<>(
            "paper_version",
            List.of(
                    "paper_id",
                    "valid_from",
                    "valid_to",
                    "removed",
                    "dump_id",
                    "first_line",
                    "last_line",
                    "edition",
                    "venue",
                    "publication_year",
                    "decision",
                    "presentation",
                    "presentation_as_written",
                    "topic",
                    "topic_as_written",
                    "area",
                    "area_as_written",
                    "code",
                    "tags",
                    "title_en",
                    "title_zh",
                    "abstract_text",
                    "abstract_complete",
                    "keywords",
                    "authors",
                    "links",
                    "source_ids",
                    "evidence"),
            PaperVersions::row);

    private static final JsonColumns.Strings STRINGS = new JsonColumns.Strings();
    private static final JsonColumns.Links LINKS = new JsonColumns.Links();
    private static final JsonColumns.EvidenceList EVIDENCE = new JsonColumns.EvidenceList();

    private PaperVersions() {}

    private static @Nullable Object[] row(PaperVersion version) {
        return new @Nullable Object[] {
            version.paperId,
            version.validFrom,
            version.validTo,
            version.removed,
            version.dumpId,
            version.firstLine,
            version.lastLine,
            version.edition,
            version.venue,
            version.year,
            version.decision,
            version.presentation,
            version.presentationAsWritten,
            version.topic,
            version.topicAsWritten,
            version.area,
            version.areaAsWritten,
            version.code,
            version.tags,
            version.titleEn,
            version.titleZh,
            version.abstractText,
            version.abstractComplete,
            STRINGS.convertToDatabaseColumn(version.keywords),
            STRINGS.convertToDatabaseColumn(version.authors),
            LINKS.convertToDatabaseColumn(version.links),
            STRINGS.convertToDatabaseColumn(version.sourceIds),
            EVIDENCE.convertToDatabaseColumn(version.evidence),
        };
    }
}
