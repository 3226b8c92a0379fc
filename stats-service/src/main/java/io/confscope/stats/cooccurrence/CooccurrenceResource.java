package io.confscope.stats.cooccurrence;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which terms stand together. */
@Path("/api/v1/cooccurrence")
@Tag(name = "Statistics")
class CooccurrenceResource {

    private final Answers answers;

    CooccurrenceResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "cooccurrence",
            summary = "Papers that two terms share, and how that compares to chance",
            description =
                    "A cell per two terms that share a paper. lift is how many times as many they share as by chance. CSV columns: row, its labels, column, its labels, papers, lift, papersUrl, revision.")
    @Parameter(
            name = "rows",
            in = ParameterIn.QUERY,
            description = "A facet.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "columns",
            in = ParameterIn.QUERY,
            description = "A facet; the same one where a paper can have several of its terms.",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Response> cooccurrence(RoutingContext http) {
        return answers.answer("cooccurrence", http, CooccurrenceResource::answer);
    }

    private static CooccurrenceAnswer answer(Asked asked) {
        Catalogue catalogue = asked.dataset().catalogue();
        Optional<String> rows = FacetReader.one("rows", asked.parameters(), catalogue);
        Optional<String> columns = FacetReader.one("columns", asked.parameters(), catalogue);
        if (rows.isPresent()
                && rows.equals(columns)
                && !catalogue.facet(rows.get()).multiple()) {
            asked.parameters()
                    .refuse(
                            "columns",
                            "repeated-facet",
                            "A paper has one term of " + rows.get() + " only; name another facet for the columns.");
        }
        Filter filter = FilterReader.read(asked.parameters(), catalogue);
        asked.parameters().check();
        String fallback = CoreFacet.MODALITY.id();
        return new Cooccurrence(
                        catalogue.facet(rows.orElse(fallback)),
                        catalogue.facet(columns.orElse(fallback)),
                        filter,
                        asked)
                .answer();
    }
}
