package io.confscope.ingest.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a dump, as the dump gives it: nothing is tagged, merged or guessed yet.
 *
 * @param id the id that Confscope itself once gave the paper, in a dump that it exported; null in all others
 * @param venue the venue as written, for example {@code ICLR}
 * @param year four digits
 * @param decision the source's own word for the decision, null where it says nothing
 * @param presentation the source's own word for the presentation, null where it says nothing
 * @param topic the digest's category as written
 * @param area the source's own subject field as written
 * @param abstractComplete false where the source gives only the beginning of the abstract
 * @param links the links as written, in order
 * @param pages the addresses under which the source itself shows the paper, as written
 * @param sourceIds the ids that the source gives the paper, each with the source's name before a colon
 * @param firstLine 1-based line of the dump at which the record starts
 * @param lastLine 1-based line of the dump at which the record ends
 */
public record ParsedPaper(
        @Nullable String id,
        String venue,
        int year,
        @Nullable String decision,
        @Nullable String presentation,
        @Nullable String topic,
        @Nullable String area,
        @Nullable String titleEn,
        @Nullable String titleZh,
        @Nullable String abstractText,
        boolean abstractComplete,
        List<String> keywords,
        List<String> authors,
        List<String> links,
        List<String> pages,
        List<String> sourceIds,
        int firstLine,
        int lastLine) {

    public ParsedPaper {
        keywords = List.copyOf(keywords);
        authors = List.copyOf(authors);
        links = List.copyOf(links);
        pages = List.copyOf(pages);
        sourceIds = List.copyOf(sourceIds);
    }
}
