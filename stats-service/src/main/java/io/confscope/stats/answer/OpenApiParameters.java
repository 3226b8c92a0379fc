package io.confscope.stats.answer;

import io.confscope.stats.vocabulary.CoreFacet;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes what all endpoints have in common once, so that no resource has to repeat it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiParameters implements OASFilter {

    /** The endpoints that take a filter. */
    private static final List<String> FILTERED =
            List.of("stats", "topics", "presentations", "code", "modalities", "facets", "trends", "cooccurrence");

    /** An address per endpoint that can be asked as it stands, whatever papers there are; a test does. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("stats", "/api/v1/stats?by=topic,modality&venue=iclr&yearFrom=2025&lang=en"),
            Map.entry("topics", "/api/v1/stats/topics?edition=iclr-2026&presentation=oral,spotlight"),
            Map.entry("presentations", "/api/v1/stats/presentations?decision=any&format=csv"),
            Map.entry("code", "/api/v1/stats/code?topic=!clinical-nlp&modality=none"),
            Map.entry("modalities", "/api/v1/stats/modalities?code=open,anonymous&lang=zh&format=csv"),
            Map.entry("editions", "/api/v1/editions?format=csv"),
            Map.entry("facets", "/api/v1/facets?edition=iclr-2026&lang=en"),
            Map.entry("trends", "/api/v1/trends?by=modality&measure=share&venue=iclr&format=jsonstat"),
            Map.entry("cooccurrence", "/api/v1/cooccurrence?rows=topic&columns=modality&edition=iclr-2026"),
            Map.entry("compare", "/api/v1/compare?base=edition%3Diclr-2025&other=edition%3Diclr-2026&by=topic"),
            Map.entry("diff", "/api/v1/diff?from=0&to=1&limit=10"));

    private static final String GRAMMAR =
            "a,b either of them; !a not a; a,!b a and not b; none papers without a term. ";

    private static final String CONJUNCTION = "a+b (encoded %2B) both of them. ";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> {
            Operation operation = path.getGET();
            if (operation != null && operation.getTags() != null) {
                describe(operation);
            }
        });
    }

    private static void describe(Operation operation) {
        operation.setDescription(
                operation.getDescription() + "\n\nExample: `" + EXAMPLES.get(operation.getOperationId()) + "`");
        if (FILTERED.contains(operation.getOperationId())) {
            for (CoreFacet facet : CoreFacet.values()) {
                operation.addParameter(filter(facet));
            }
            add(operation, "yearFrom", Schema.SchemaType.INTEGER, "The first year, included.");
            add(operation, "yearTo", Schema.SchemaType.INTEGER, "The last year, included.");
        }
        add(operation, "lang", Schema.SchemaType.STRING, "en or zh: labels in one language. Without it in both.");
        add(
                operation,
                "format",
                Schema.SchemaType.STRING,
                "json, csv, ndjson, or for statistics jsonstat (JSON-stat 2.0). Instead of an Accept header.");
        add(operation, "asOf", Schema.SchemaType.INTEGER, "Answers from the data as it was at this revision.");
        add(
                operation,
                "minRevision",
                Schema.SchemaType.INTEGER,
                "Waits until the service has reached this revision, 10 s at most; then 503 with Retry-After.");
        operation.setResponses(responses());
    }

    private static Parameter filter(CoreFacet facet) {
        String text = facet.label().en() + ": " + GRAMMAR + (facet.multiple() ? CONJUNCTION : "");
        return parameter(
                facet.id(),
                Schema.SchemaType.STRING,
                facet == CoreFacet.DECISION ? text + "Default accepted; any lifts it." : text.strip());
    }

    private static void add(Operation operation, String name, Schema.SchemaType type, String description) {
        operation.addParameter(parameter(name, type, description));
    }

    private static Parameter parameter(String name, Schema.SchemaType type, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static APIResponses responses() {
        Content content = OASFactory.createContent();
        for (String type : List.of("application/json", "text/csv", "application/x-ndjson")) {
            content.addMediaType(type, OASFactory.createMediaType());
        }
        Content problem =
                OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType());
        return OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("The answer, with an ETag, and a Link (rel=bookmark) to the very same"
                                        + " figures for ever.")
                                .content(content))
                .addAPIResponse(
                        "304", OASFactory.createAPIResponse().description("Not changed since the ETag that was sent."))
                .addAPIResponse(
                        "400",
                        OASFactory.createAPIResponse()
                                .description("A parameter is not valid; the problem document lists what is.")
                                .content(problem))
                .addAPIResponse(
                        "503",
                        OASFactory.createAPIResponse()
                                .description("The revision of minRevision was not reached in time; Retry-After says"
                                        + " after how many seconds to ask again.")
                                .content(problem));
    }
}
