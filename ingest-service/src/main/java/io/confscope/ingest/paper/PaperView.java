package io.confscope.ingest.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.ingest.link.Link;
import io.confscope.ingest.link.LinkKind;
import io.confscope.ingest.listing.Column;
import io.confscope.ingest.term.Language;
import io.confscope.ingest.vocabulary.Blocked;
import io.confscope.ingest.vocabulary.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A paper as the API shows it.
 *
 * @param title the one to show
 * @param facets every multi-valued facet's terms, those of a user's own vocabulary included
 * @param revision the revision that brought this version of the paper
 * @param evidence why the paper carries its terms; absent where it was not asked for
 * @param blocked what looked like evidence and is none; absent where it was not asked for
 * @param provenance which dumps named the paper, and where; absent in lists
 */
record PaperView(
        String id,
        String edition,
        String venue,
        int year,
        String decision,
        @Nullable String presentation,
        @Nullable String presentationAsWritten,
        @Nullable String topic,
        @Nullable String topicAsWritten,
        @Nullable String area,
        @Nullable String areaAsWritten,
        @Nullable String title,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @JsonProperty("abstract") @Nullable String abstractText,
        boolean abstractComplete,
        List<String> keywords,
        List<String> authors,
        List<String> modalities,
        SortedMap<String, List<String>> facets,
        String code,
        List<LinkView> links,
        List<String> sourceIds,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Blocked> blocked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Provenance> provenance) {

    /** What a dump can say of a paper, so that loading an export changes nothing; the modalities are for people. */
    static final List<Column> COLUMNS = columns();

    private static List<Column> columns() {
        var columns = new ArrayList<>(Column.named(
                "id",
                "edition",
                "venue",
                "year",
                "decision",
                "presentation",
                "presentationAsWritten",
                "topic",
                "topicAsWritten",
                "area",
                "areaAsWritten",
                "title",
                "titleZh",
                "titleEn",
                "abstract",
                "abstractComplete",
                "keywords",
                "authors",
                "modalities",
                "code",
                "links",
                "sourceIds",
                "revision"));
        columns.replaceAll(column -> column.name().equals("links") ? links("links", link -> true) : column);
        // Says again which of them are pages of the paper: their addresses do not.
        columns.add(links("pages", PaperView::isPage));
        return List.copyOf(columns);
    }

    private static Column links(String name, Predicate<JsonNode> told) {
        return new Column(name, List.of("links", "asWritten"), told);
    }

    private static boolean isPage(JsonNode link) {
        return link.path("kind").asText().equals(LinkKind.PAPER.id());
    }

    record LinkView(String url, String kind, String status, String asWritten) {

        static LinkView of(Link link) {
            return new LinkView(
                    link.url(),
                    link.kind().name().toLowerCase(Locale.ROOT),
                    link.status().name().toLowerCase(Locale.ROOT),
                    link.asWritten());
        }
    }

    /** A record of a published dump that speaks of the paper; lines count from 1. */
    record Provenance(long revision, Instant publishedAt, String dump, String name, int firstLine, int lastLine) {}

    static PaperView of(
            PaperVersion paper,
            @Nullable Language language,
            @Nullable List<Evidence> evidence,
            @Nullable List<Blocked> blocked,
            @Nullable List<Provenance> provenance) {
        SortedMap<String, List<String>> facets = FacetTags.read(paper.tags);
        boolean chineseFirst = language == Language.ZH;
        String first = chineseFirst ? paper.titleZh : paper.titleEn;
        String second = chineseFirst ? paper.titleEn : paper.titleZh;
        return new PaperView(
                paper.paperId,
                paper.edition,
                paper.venue,
                paper.year,
                paper.decision,
                paper.presentation,
                paper.presentationAsWritten,
                paper.topic,
                paper.topicAsWritten,
                paper.area,
                paper.areaAsWritten,
                first != null ? first : second,
                paper.titleZh,
                paper.titleEn,
                paper.abstractText,
                paper.abstractComplete,
                paper.keywords,
                paper.authors,
                facets.getOrDefault("modality", List.of()),
                facets,
                paper.code,
                paper.links.stream().map(LinkView::of).toList(),
                paper.sourceIds,
                paper.validFrom,
                evidence,
                blocked,
                provenance);
    }
}
