package io.confscope.stats.dataset;

/** Papers that agree in every facet, as the database counts them. The fields are those of the table. */
record FactGroup(
        String edition,
        String decision,
        String presentation,
        String topic,
        String area,
        String code,
        String modalities,
        String families,
        String otherFacets,
        long papers) {}
