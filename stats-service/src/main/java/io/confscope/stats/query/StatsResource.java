package io.confscope.stats.query;

import io.confscope.stats.answer.Answers;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.vocabulary.CoreFacet;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of papers. */
@Path("/api/v1")
@Tag(name = "Statistics")
class StatsResource {

    private static final String GROUPS = "A group per term, by count descending; shares are fractions with 95 % Wilson"
            + " intervals. papersUrl, asked of ingest-service, lists exactly the papers of a group. CSV columns: per facet"
            + " its term, <facet>LabelEn and <facet>LabelZh (with lang: <facet>Label); papers, share, shareLow,"
            + " shareHigh, withCode, codeShare, codeShareLow, codeShareHigh, papersUrl, revision.";

    private final Answers answers;

    StatsResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/stats")
    @Operation(operationId = "stats", summary = "Papers per group of any one or two facets", description = GROUPS)
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "None, one or two facets, separated by a comma. Without it the total alone.",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Response> stats(RoutingContext http) {
        return answers.answer("stats", http, StatsResource::any);
    }

    @GET
    @Path("/stats/topics")
    @Operation(operationId = "topics", summary = "Papers per topic", description = GROUPS)
    public Uni<Response> topics(RoutingContext http) {
        return answers.answer("topics", http, asked -> named(CoreFacet.TOPIC, asked));
    }

    @GET
    @Path("/stats/presentations")
    @Operation(operationId = "presentations", summary = "Papers per kind of presentation", description = GROUPS)
    public Uni<Response> presentations(RoutingContext http) {
        return answers.answer("presentations", http, asked -> named(CoreFacet.PRESENTATION, asked));
    }

    @GET
    @Path("/stats/code")
    @Operation(operationId = "code", summary = "Papers per level of code availability", description = GROUPS)
    public Uni<Response> code(RoutingContext http) {
        return answers.answer("code", http, asked -> named(CoreFacet.CODE, asked));
    }

    @GET
    @Path("/stats/modalities")
    @Operation(operationId = "modalities", summary = "Papers per data modality", description = GROUPS)
    public Uni<Response> modalities(RoutingContext http) {
        return answers.answer("modalities", http, asked -> named(CoreFacet.MODALITY, asked));
    }

    @GET
    @Path("/editions")
    @Operation(
            operationId = "editions",
            summary = "The editions there are papers of",
            description =
                    "withCode counts accepted papers with code. CSV columns: edition, venue, year, papers, accepted, rejected, withCode, lastRevision, revision.")
    public Uni<Response> editions(RoutingContext http) {
        return answers.answer("editions", http, asked -> {
            asked.parameters().check();
            return EditionsAnswer.of(asked);
        });
    }

    @GET
    @Path("/facets")
    @Operation(
            operationId = "facets",
            summary = "Facets and terms with their papers, for pickers",
            description =
                    "papers counts under the whole filter, selectable under the filter without what it asks of this facet. CSV columns: facet, facetLabelEn, facetLabelZh, term, termLabelEn, termLabelZh, family, papers, selectable, revision.")
    public Uni<Response> facets(RoutingContext http) {
        return answers.answer("facets", http, asked -> FacetsAnswer.of(asked, filter(asked)));
    }

    private static StatsAnswer any(Asked asked) {
        List<String> by =
                FacetReader.list("by", asked.parameters(), asked.dataset().catalogue());
        return new Question(by, true, filter(asked)).answer(asked);
    }

    private static StatsAnswer named(CoreFacet facet, Asked asked) {
        return new Question(List.of(facet.id()), false, filter(asked)).answer(asked);
    }

    private static Filter filter(Asked asked) {
        Filter filter = FilterReader.read(asked.parameters(), asked.dataset().catalogue());
        asked.parameters().check();
        return filter;
    }
}
