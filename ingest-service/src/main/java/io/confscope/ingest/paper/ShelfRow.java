package io.confscope.ingest.paper;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A version of a paper as far as it is filtered, sorted and searched by; {@code keywords} as the column has them. */
record ShelfRow(
        String paperId,
        long validFrom,
        long validTo,
        boolean removed,
        String edition,
        String venue,
        int year,
        String decision,
        @Nullable String presentation,
        @Nullable String topic,
        @Nullable String area,
        String code,
        String tags,
        @Nullable String titleEn,
        @Nullable String titleZh,
        @Nullable String abstractText,
        String keywords) {

    @Nullable
    String title() {
        return titleEn != null ? titleEn : titleZh;
    }

    /** What a search looks into. */
    String text() {
        return Stream.of(titleEn, titleZh, abstractText, keywords.replace("\",\"", " "))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
