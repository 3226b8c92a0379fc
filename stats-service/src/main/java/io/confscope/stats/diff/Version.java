package io.confscope.stats.diff;

/** One version of one paper; the fields are those of the table. */
record Version(
        String paperId,
        long validFrom,
        long validTo,
        String venue,
        int year,
        String edition,
        String decision,
        String presentation,
        String topic,
        String area,
        String code,
        String modalities,
        String families,
        String otherFacets) {}
