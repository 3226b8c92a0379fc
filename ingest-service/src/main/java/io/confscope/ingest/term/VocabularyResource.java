package io.confscope.ingest.term;

import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.revision.RevisionTagged;
import io.confscope.ingest.vocabulary.Facet;
import io.confscope.ingest.vocabulary.Term;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The facets and their terms. */
@Path("/api/v1/vocabulary")
@RevisionTagged
class VocabularyResource {

    private final Terms terms;

    VocabularyResource(Terms terms) {
        this.terms = terms;
    }

    record Answer(String version, List<FacetView> facets) {}

    record FacetView(String id, Object label, boolean multiple, List<TermView> terms) {

        static FacetView of(Facet facet, @Nullable Language language) {
            return new FacetView(
                    facet.id(),
                    Language.pick(facet.label(), language),
                    facet.multiple(),
                    facet.terms().stream()
                            .map(term -> TermView.of(term, language))
                            .toList());
        }
    }

    record TermView(String id, Object label, @Nullable String family) {

        static TermView of(Term term, @Nullable Language language) {
            return new TermView(term.id(), Language.pick(term.label(), language), term.family());
        }
    }

    @GET
    @Operation(
            summary = "Facets and terms with their labels; those that the data brought come after those of the files")
    public Answer vocabulary(
            @Parameter(description = "as they were at that revision, for good; without it as they are now")
                    @RestQuery
                    @Nullable
                    Long revision,
            @Parameter(description = "en or zh: labels in that language only") @RestQuery @Nullable Language lang) {
        Terms.Known known = revision == null
                ? terms.now()
                : terms.at(revision)
                        .orElseThrow(
                                () -> BadRequest.parameter("revision", "There is no revision " + revision + " yet."));
        return new Answer(
                known.version(),
                known.facets().stream().map(facet -> FacetView.of(facet, lang)).toList());
    }
}
