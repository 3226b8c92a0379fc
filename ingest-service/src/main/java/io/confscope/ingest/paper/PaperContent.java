package io.confscope.ingest.paper;

import io.confscope.ingest.link.Link;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a paper, from all the dumps that named it; two versions with equal content are the same. */
public record PaperContent(
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
        @Nullable String titleEn,
        @Nullable String titleZh,
        @Nullable String abstractText,
        boolean abstractComplete,
        List<String> keywords,
        List<String> authors,
        List<Link> links,
        List<String> sourceIds) {

    public PaperContent {
        keywords = List.copyOf(keywords);
        authors = List.copyOf(authors);
        links = List.copyOf(links);
        sourceIds = List.copyOf(sourceIds);
    }

    /** How much text there is, about. */
    public long characters() {
        return (long) length(abstractText)
                + length(titleEn)
                + length(titleZh)
                + Stream.of(keywords, authors, sourceIds)
                        .flatMap(List::stream)
                        .mapToLong(String::length)
                        .sum()
                + links.stream().mapToLong(link -> link.url().length()).sum();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** A title for people who look for the paper. */
    public String anyTitle() {
        return String.valueOf(titleEn != null ? titleEn : titleZh);
    }
}
