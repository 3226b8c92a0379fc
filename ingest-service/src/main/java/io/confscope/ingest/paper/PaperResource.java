package io.confscope.ingest.paper;

import io.confscope.ingest.http.TakesFilters;
import io.confscope.ingest.listing.Cursor;
import io.confscope.ingest.listing.Limit;
import io.confscope.ingest.listing.ListAnswers;
import io.confscope.ingest.listing.ListFormat;
import io.confscope.ingest.revision.RevisionTagged;
import io.confscope.ingest.term.Language;
import io.confscope.ingest.term.Terms;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Papers: found by filter and words, read one by one. */
@Path("/api/v1/papers")
@RevisionTagged
class PaperResource {

    private final PaperCatalogue catalogue;
    private final Terms terms;
    private final ListAnswers answers;

    PaperResource(PaperCatalogue catalogue, Terms terms, ListAnswers answers) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.answers = answers;
    }

    @GET
    @TakesFilters
    @Operation(
            summary = "The papers that a filter lets through",
            description = "Filters are facet=a,b (either), facet=!a (not), modality=none; yearFrom, yearTo; decision is"
                    + " accepted unless given (any lifts it). q: words that must all occur in titles, abstract or"
                    + " keywords.")
    public Response list(
            @RestQuery @DefaultValue(Limit.DEFAULT) Limit limit,
            @RestQuery @Nullable Cursor cursor,
            @RestQuery @DefaultValue(PaperOrder.DEFAULT) PaperOrder sort,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Long asOf,
            @RestQuery @Nullable Language lang,
            @RestQuery boolean evidence,
            @RestQuery @Nullable ListFormat format,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PaperFilter filter = PaperFilter.parse(uri.getQueryParameters(), terms.facets(asOf));
        var listing = new PaperCatalogue.Listing(filter, sort, asOf, limit.items(), cursor, lang, evidence);
        return answers.answer(catalogue.list(listing), format, headers, PaperView.COLUMNS);
    }

    @GET
    @Path("/export")
    @TakesFilters
    @Operation(
            summary = "All papers of a filter as a stream, JSON Lines or CSV",
            description = "Sent as a dump, the answer is taken back unchanged.")
    public Response export(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Long asOf,
            @RestQuery @Nullable ListFormat format,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PaperFilter filter = PaperFilter.parse(uri.getQueryParameters(), terms.facets(asOf));
        var papers = new PaperExport(catalogue, filter, catalogue.revision(asOf));
        return answers.stream(papers, format, headers, PaperView.COLUMNS);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A paper with the evidence for its terms and the dumps that named it")
    public PaperView get(
            @RestPath String id,
            @RestQuery @Nullable Long asOf,
            @RestQuery @Nullable Language lang,
            @RestQuery boolean explain) {
        return catalogue.get(id, asOf, lang, explain);
    }
}
