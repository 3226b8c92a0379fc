package io.confscope.benchmarks.ingest;

import java.util.List;

/** A paper that nobody wrote, with the fields that a conference's list and a digest have. */
record GeneratedPaper(
        String venue,
        int year,
        String presentation,
        String topic,
        String area,
        String title,
        String abstractText,
        List<String> keywords,
        List<String> authors,
        List<String> links,
        String sourceId) {}
