package io.confscope.ingest.vocabulary;

import java.util.Set;

/**
 * The ids that mean something else already where facets and terms are written, so that no file may give them to one. A
 * facet stands as a field of the feed's items beside fields of their own, and as a parameter of addresses beside those
 * that say how to answer; a term stands in filters beside words for no term and for any.
 */
final class ReservedIds {

    /** Tests compare them with the feed's items and with the parameters that the service says it takes. */
    private static final Set<String> FACETS = Set.of(
            // Fields of the feed's items.
            "id",
            "revision",
            "removed",
            // Parameters of papers. Those with a capital letter, such as asOf, are no ids anyway.
            "q",
            "sort",
            "limit",
            "cursor",
            "lang",
            "format",
            "evidence",
            // Parameters of statistics.
            "by",
            "measure",
            "rows",
            "columns",
            "base",
            "other",
            "from",
            "to",
            // Columns of statistics as CSV, which has one for each facet besides, and dimensions of JSON-stat.
            "papers",
            "share",
            "figure",
            "period",
            "value",
            "low",
            "high",
            "difference",
            "p",
            "verdict",
            // What the dashboard's addresses hold besides: a filter of that name would be passed over.
            "series",
            "of",
            "view",
            "dump",
            "severity",
            "facet",
            "table",
            "open");

    /** Asks for papers without a term; a level of code is called so itself, and every paper has one. */
    private static final String NO_TERM = "none";

    /** Lifts the filter that is there unless another is given. */
    private static final String ANY_DECISION = "any";

    private ReservedIds() {}

    /** The id of a facet. */
    static String facet(YamlEntry entry) {
        String id = entry.id();
        if (FACETS.contains(id)) {
            throw entry.mistake("\"" + id + "\" can't be the id of a facet, since an address, the feed or a table has"
                    + " something else of that name; choose another id");
        }
        return id;
    }

    /** The id of a term. */
    static String term(String facet, YamlEntry entry) {
        String id = entry.id();
        boolean none = id.equals(NO_TERM) && !facet.equals("code");
        boolean any = id.equals(ANY_DECISION) && facet.equals("decision");
        if (none || any) {
            throw entry.mistake("\"" + id + "\" can't be the id of a term of \"" + facet + "\", since " + facet + "="
                    + id + " asks for papers with " + (none ? "no term" : "any or none") + "; choose another id");
        }
        return id;
    }
}
