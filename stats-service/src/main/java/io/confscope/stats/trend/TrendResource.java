package io.confscope.stats.trend;

import io.confscope.stats.answer.Answers;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.query.FacetReader;
import io.confscope.stats.query.Filter;
import io.confscope.stats.query.FilterReader;
import io.confscope.stats.vocabulary.CoreFacet;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the figures move from edition to edition. */
@Path("/api/v1/trends")
@Tag(name = "Statistics")
class TrendResource {

    private final Answers answers;

    TrendResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "trends",
            summary = "A measure per term and edition",
            description =
                    "A point per term and edition; all but the edition are null in a gap, an edition of which the filter leaves no paper. CSV columns: the facet's term, its labels, period, venue, year, papers, value, low, high, papersUrl, revision.")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "The facet whose terms are followed.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "measure",
            in = ParameterIn.QUERY,
            description = "papers, share (default) or codeShare.",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Response> trends(RoutingContext http) {
        return answers.answer("trends", http, TrendResource::answer);
    }

    private static TrendAnswer answer(Asked asked) {
        Catalogue catalogue = asked.dataset().catalogue();
        String by = FacetReader.one("by", asked.parameters(), catalogue).orElse(CoreFacet.TOPIC.id());
        Measure measure = asked.parameters()
                .choice("measure", Measure.ids(), Measure::byId)
                .orElse(Measure.SHARE);
        Filter filter = FilterReader.read(asked.parameters(), catalogue);
        asked.parameters().check();
        return new Trend(catalogue.facet(by), measure, filter, asked).answer();
    }
}
