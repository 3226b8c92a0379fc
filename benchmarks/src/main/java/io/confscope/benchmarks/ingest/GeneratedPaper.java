package io.confscope.benchmarks.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper that nobody wrote, with the fields that a conference's list and a digest have. */
record GeneratedPaper(
        String venue,
        int year,
        String presentation,
        String topic,
        String area,
        String title,
        @Nullable String titleZh,
        String abstractText,
        List<String> keywords,
        List<String> authors,
        List<String> links,
        String sourceId) {}
