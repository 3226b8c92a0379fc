package io.confscope.ingest.dump;

import io.confscope.ingest.access.Guarded;
import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.EditionYear;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.listing.Cursor;
import io.confscope.ingest.listing.Limit;
import io.confscope.ingest.listing.ListAnswers;
import io.confscope.ingest.listing.ListFormat;
import io.confscope.ingest.problem.BadRequest;
import io.confscope.ingest.problem.ProblemException;
import io.confscope.ingest.revision.ContentTagged;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Dumps: sent, listed, looked into. */
@Path("/api/v1/dumps")
class DumpResource {

    private static final String UNNAMED = "dump";
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]");

    private static final int LONGEST_VENUE = 100;

    /** Less than the time after which a silent connection is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DumpIntake intake;
    private final DumpImporter importer;
    private final DumpCatalogue catalogue;
    private final DumpFiles files;
    private final ListAnswers answers;
    private final DumpEvents events;

    DumpResource(
            DumpIntake intake,
            DumpImporter importer,
            DumpCatalogue catalogue,
            DumpFiles files,
            ListAnswers answers,
            DumpEvents events) {
        this.intake = intake;
        this.importer = importer;
        this.catalogue = catalogue;
        this.files = files;
        this.answers = answers;
        this.events = events;
    }

    @POST
    @Guarded
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Sends a dump: the file's bytes as the body, plain or gzip-compressed",
            description =
                    "202 at once, or with wait=true 201 when it is published, unless that takes longer than 15 s; 200 where it was published before;"
                            + " 422 where nothing in it could be read")
    public Response send(
            InputStream body,
            @RestQuery @Nullable String name,
            @RestQuery @DefaultValue("auto") String format,
            @RestQuery @Nullable String venue,
            @RestQuery @DefaultValue("0") int year,
            @RestQuery @DefaultValue("merge") DumpMode mode,
            @RestQuery boolean dryRun,
            @RestQuery boolean wait)
            throws IOException, InterruptedException {
        UploadOptions options = options(name == null ? UNNAMED : name, format, new Origin(venue, year), mode, dryRun);
        return take(body, content -> new Upload(content, options), wait);
    }

    @POST
    @Guarded
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Sends a dump as the part “file” of a form")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            type = SchemaType.STRING,
                                                            format = "binary"))))
    public Response sendForm(
            InputStream body,
            @RestQuery @Nullable String name,
            @RestQuery @DefaultValue("auto") String format,
            @RestQuery @Nullable String venue,
            @RestQuery @DefaultValue("0") int year,
            @RestQuery @DefaultValue("merge") DumpMode mode,
            @RestQuery boolean dryRun,
            @RestQuery boolean wait,
            @Context HttpHeaders headers)
            throws IOException, InterruptedException {
        String mediaType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return take(
                body,
                form -> {
                    var file = FormFile.in(form, mediaType);
                    String said = Objects.requireNonNullElse(name, Objects.requireNonNullElse(file.name(), UNNAMED));
                    return new Upload(file.content(), options(said, format, new Origin(venue, year), mode, dryRun));
                },
                wait);
    }

    private static UploadOptions options(String name, String format, Origin said, DumpMode mode, boolean dryRun) {
        if (said.venue() != null && said.venue().length() > LONGEST_VENUE) {
            throw BadRequest.parameter("venue", "venue is longer than any; give its usual short name.");
        }
        if (said.year() != EditionYear.of(String.valueOf(said.year()))) {
            throw BadRequest.parameter("year", "year must be one from 1900 to 2099, with all four digits.");
        }
        Optional<DumpFormat> known = DumpFormat.of(format);
        if (known.isEmpty() && !"auto".equals(format)) {
            throw BadRequest.parameter(
                    "format",
                    "Unknown format “" + format + "”; use auto, "
                            + Arrays.stream(DumpFormat.values())
                                    .map(DumpFormat::id)
                                    .collect(Collectors.joining(", ")) + ".");
        }
        // The name stands in lines of the log, where nothing of it may look like another line.
        String plain = LINE_ENDS.matcher(name).replaceAll("\uFFFD");
        return new UploadOptions(plain, known, said.orElse(Origin.ofName(name)), mode, dryRun);
    }

    private Response take(InputStream body, Upload.Unpacking unpacking, boolean wait)
            throws IOException, InterruptedException {
        DumpIntake.Taken taken = intake.take(body, unpacking);
        Optional<Failure> failure = wait ? importer.await(taken.dumpId(), PATIENCE) : Optional.empty();
        DumpView dump = catalogue.get(taken.dumpId());
        var status = DumpStatus.valueOf(dump.status().toUpperCase(Locale.ROOT));
        if (wait && (status == DumpStatus.FAILED || failure.isPresent())) {
            throw failed(failure.orElseGet(() -> catalogue.failure(taken.dumpId())), taken.dumpId(), dump.id());
        }
        return Response.status(code(status, taken.fresh()))
                // As a path: behind the dashboard, the service does not know its own address.
                .header(HttpHeaders.LOCATION, "/api/v1/dumps/" + dump.id())
                .entity(dump)
                .build();
    }

    private ProblemException failed(Failure failure, long number, String id) {
        boolean unreadable = failure.kind() == Failure.Kind.UNREADABLE_DUMP;
        return new ProblemException(
                failure.kind().status(),
                failure.kind().code(),
                failure.sentence() + (unreadable ? " See /api/v1/dumps/" + id + "/problems." : ""),
                unreadable ? catalogue.firstProblems(number) : List.of(),
                failure.kind() == Failure.Kind.STOPPED ? Map.of("Retry-After", "60") : Map.of());
    }

    private static int code(DumpStatus status, boolean fresh) {
        if (!status.isOver()) {
            return 202;
        }
        return fresh && status == DumpStatus.PUBLISHED ? 201 : 200;
    }

    @GET
    @ContentTagged
    @Operation(summary = "All dumps, the latest first")
    public Response list(
            @RestQuery @DefaultValue(Limit.DEFAULT) Limit limit,
            @RestQuery @Nullable Cursor cursor,
            @RestQuery @Nullable ListFormat format,
            @Context HttpHeaders headers) {
        return answers.answer(catalogue.list(limit, cursor), format, headers, DumpView.COLUMNS);
    }

    @GET
    @ContentTagged
    @Path("/{id}")
    @Operation(summary = "A dump and what became of its records")
    public DumpView get(@RestPath String id) {
        return catalogue.get(id);
    }

    @GET
    @ContentTagged
    @Path("/{id}/problems")
    @Operation(summary = "What in a dump was not understood, by line")
    public Response problems(
            @RestPath String id,
            @RestQuery @DefaultValue(Limit.DEFAULT) Limit limit,
            @RestQuery @Nullable Cursor cursor,
            @RestQuery @Nullable ListFormat format,
            @Context HttpHeaders headers) {
        return answers.answer(catalogue.problems(id, limit, cursor), format, headers, ProblemView.COLUMNS);
    }

    @GET
    @Path("/{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "The progress of a dump, as Server-Sent Events “progress” until it is over")
    public Multi<OutboundSseEvent> events(@RestPath String id, @Context Sse sse) {
        return events.of(catalogue.number(id), sse);
    }

    @GET
    @ContentTagged
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The dump's bytes as they were received")
    public Response content(@RestPath String id) {
        DumpView dump = catalogue.get(id);
        java.nio.file.Path kept = files.path(dump.sha256());
        if (!Files.isRegularFile(kept)) {
            throw new ProblemException(
                    404, "content-lost", "The bytes of this dump are no longer on the server's disk.");
        }
        return Response.ok(kept.toFile())
                .tag(dump.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + dump.id() + "\"")
                .build();
    }
}
