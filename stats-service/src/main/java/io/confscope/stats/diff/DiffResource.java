package io.confscope.stats.diff;

import io.confscope.stats.answer.Answer;
import io.confscope.stats.answer.Answers;
import io.confscope.stats.answer.Asked;
import io.confscope.stats.answer.Parameters;
import io.confscope.stats.answer.Stamp;
import io.confscope.stats.dataset.Dataset;
import io.confscope.stats.dataset.Datasets;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changed from one revision to another. */
@Path("/api/v1/diff")
@Tag(name = "Revisions")
class DiffResource {

    /** A page begins after a paper; a venue may be written in any script. */
    private static final Pattern PAPER_ID = Pattern.compile("[\\p{L}\\p{N}-]{1,300}-\\d{4}-[0-9a-f]{12}");

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 1000;

    private final Answers answers;
    private final Datasets datasets;
    private final ChangeHistory history;

    DiffResource(Answers answers, Datasets datasets, ChangeHistory history) {
        this.answers = answers;
        this.datasets = datasets;
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "diff",
            summary = "What changed between two revisions, and why",
            description =
                    "What statistics see of papers. byCause tells changes by data from changes by rules. byFacet has the facets of the later revision in their order, then by id those that it has no more. CSV columns, a row per paper and facet that differs: id, change, causes, facet, before, after, from, to. Where a page is not the last, the header X-Next-Cursor says where the next one begins, percent-encoded, in every format.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The earlier revision; 0 is the empty one before the first.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The later revision.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Papers a page, 1 to 1000, default 50.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The nextCursor of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Response> diff(RoutingContext http) {
        return answers.answerLater("diff", http, this::answer);
    }

    /** What was asked for, once it is known to make sense. */
    private record Range(long from, long to, int limit, @Nullable String cursor) {}

    private Uni<? extends Answer> answer(Asked asked) {
        Parameters parameters = asked.parameters();
        long newest = asked.dataset().revision().number();
        long from = revision("from", parameters, newest);
        long to = revision("to", parameters, newest);
        if (from > to) {
            parameters.refuse("from", "empty-range", "The parameter from must not be after to.");
        }
        Optional<Long> limit = parameters.number("limit");
        if (limit.isPresent() && (limit.get() < 1 || limit.get() > MOST)) {
            parameters.refuse("limit", "out-of-range", "The parameter limit is from 1 to " + MOST + ".");
        }
        String cursor = parameters.text("cursor").orElse(null);
        if (cursor != null && !PAPER_ID.matcher(cursor).matches()) {
            parameters.refuse("cursor", "bad-cursor", "The parameter cursor is the nextCursor of an earlier answer.");
        }
        parameters.check();
        Range range = new Range(from, to, limit.map(Math::toIntExact).orElse(USUAL_LIMIT), cursor);
        // Labels are those of the later revision, and of the earlier one for facets that are gone, so that the same
        // address gives the same bytes for ever.
        return datasets.at(to)
                .emitOn(Infrastructure.getDefaultExecutor())
                .flatMap(later ->
                        answer(later.map(dataset -> about(dataset, asked)).orElse(asked), range));
    }

    private static Asked about(Dataset later, Asked asked) {
        return asked.about(later, later.revision().number());
    }

    private Uni<DiffAnswer> answer(Asked asked, Range range) {
        Map<String, String> canonical = new LinkedHashMap<>();
        canonical.put("from", Long.toString(range.from));
        canonical.put("to", Long.toString(range.to));
        canonical.put("limit", Integer.toString(range.limit));
        if (range.cursor != null) {
            canonical.put("cursor", range.cursor);
        }
        Stamp stamp = asked.stamp(canonical);
        ChangeReport report = history.report(range.from, range.to, range.cursor, range.limit);
        return earlier(asked.dataset(), range, report)
                .map(earlier -> DiffAnswer.of(asked, stamp, range.from, range.to, report, earlier.catalogue()));
    }

    /** The revision that knows all facets that the later one does not; it is read only if there are such. */
    private Uni<Dataset> earlier(Dataset later, Range range, ChangeReport report) {
        if (later.catalogue().ids().containsAll(report.byFacet().keySet())) {
            return Uni.createFrom().item(later);
        }
        return datasets.at(range.from).map(earlier -> earlier.orElse(later));
    }

    private static long revision(String name, Parameters parameters, long newest) {
        Optional<Long> revision = parameters.number(name);
        if (parameters.textOrEmpty(name).isEmpty()) {
            parameters.refuse(name, "missing-parameter", "The parameter " + name + " must name a revision.");
        }
        if (revision.isPresent() && revision.get() > newest) {
            parameters.refuse(
                    name,
                    "unknown-revision",
                    "There is no revision " + revision.get() + "; the latest is " + newest + ".");
        }
        return revision.orElse(0L);
    }
}
