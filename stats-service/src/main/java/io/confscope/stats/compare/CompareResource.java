package io.confscope.stats.compare;

import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Answers;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.answer.Parameters;
import io.confscope.stats.dataset.Catalogue;
import io.confscope.stats.dataset.Datasets;
import io.confscope.stats.query.FacetReader;
import io.confscope.stats.query.Filter;
import io.confscope.stats.query.FilterReader;
import io.confscope.stats.vocabulary.CoreFacet;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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

/** Whether two selections of papers really differ. */
@Path("/api/v1/compare")
@Tag(name = "Statistics")
class CompareResource {

    private final Answers answers;
    private final Datasets datasets;

    CompareResource(Answers answers, Datasets datasets) {
        this.answers = answers;
        this.datasets = datasets;
    }

    @GET
    @Operation(
            operationId = "compare",
            summary = "Two selections, term by term, with tests",
            description =
                    "Per term both shares with Wilson intervals, their difference (other minus base) with a Newcombe interval, the p value of Fisher's exact test, q after Benjamini and Hochberg, and a verdict: more, less, no-evidence, too-few. papersUrl is null where the revision of a side does not know the term. CSV columns: the facet's term, its labels, basePapers, baseShare, baseShareLow, baseShareHigh, the same of other, difference, differenceLow, differenceHigh, p, q, verdict, revision.")
    @Parameter(
            name = "base",
            in = ParameterIn.QUERY,
            description = "A filter, URL-encoded as a whole, as edition%3Diclr-2025; it may hold an asOf of its own.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "other",
            in = ParameterIn.QUERY,
            description = "A filter of the same kind.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "The facet whose terms are compared.",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Response> compare(RoutingContext http) {
        return answers.answerLater("compare", http, this::answer);
    }

    private Uni<? extends Answer> answer(Asked asked) {
        Parameters base = asked.parameters().inside("base");
        Parameters other = asked.parameters().inside("other");
        return Uni.combine()
                .all()
                .unis(side(base, asked), side(other, asked))
                .asTuple()
                // Exact tests of large counts take longer than an event loop has.
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(sides -> compare(base, sides.getItem1(), other, sides.getItem2(), asked));
    }

    /** The request, as if it had been about the revision that the side names. */
    private Uni<Asked> side(Parameters side, Asked asked) {
        Optional<Long> asOf = side.number("asOf");
        if (asOf.isEmpty()) {
            return Uni.createFrom().item(asked);
        }
        return datasets.at(asOf.get()).map(dataset -> {
            if (dataset.isEmpty()) {
                side.refuse("asOf", "unknown-revision", "There is no revision " + asOf.get() + ".");
            }
            return asked.about(dataset.orElse(asked.dataset()), asOf.get());
        });
    }

    private static CompareAnswer compare(Parameters base, Asked ofBase, Parameters other, Asked ofOther, Asked asked) {
        Catalogue catalogue = asked.dataset().catalogue();
        Optional<String> by = FacetReader.one("by", asked.parameters(), catalogue);
        Filter baseFilter = FilterReader.read(base, ofBase.dataset().catalogue());
        Filter otherFilter = FilterReader.read(other, ofOther.dataset().catalogue());
        base.refuseOthers();
        other.refuseOthers();
        asked.parameters().check();
        String facet = by.orElse(CoreFacet.TOPIC.id());
        return new Comparison(
                        catalogue.facet(facet),
                        new Side(facet, baseFilter, ofBase),
                        new Side(facet, otherFilter, ofOther),
                        asked)
                .answer();
    }
}
