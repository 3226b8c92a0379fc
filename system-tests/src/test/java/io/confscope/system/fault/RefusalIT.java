package io.confscope.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.fault.RawHttp.Reply;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request, and wherever that is noticed: a problem document that tells nothing of the inside. */
@ExtendWith(SeededServices.class)
class RefusalIT {

    private static final String LONG = "a".repeat(9_000);
    private static final String HUGE = "a".repeat(17_000);

    private final Services services;

    RefusalIT(Seeded seeded) {
        this.services = seeded.services();
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(Service.values())
                .flatMap(service -> Stream.of(
                        Arguments.of(service, 400, "GET /a%zz", ""),
                        Arguments.of(service, 400, "GET /a%", ""),
                        Arguments.of(service, 400, "GET /a?b=%4", ""),
                        Arguments.of(service, 400, "GET /a?b=c|d", ""),
                        Arguments.of(service, 404, "GET /a\u00e4", ""),
                        Arguments.of(service, 404, "GET /nothing", ""),
                        Arguments.of(service, 404, "GET /api/v1/nothing", ""),
                        Arguments.of(service, 404, "GET /q/nothing", ""),
                        Arguments.of(service, 404, "GET nothing", ""),
                        Arguments.of(service, 404, "GET /%00", ""),
                        Arguments.of(service, 404, "GET /%ff%fe", ""),
                        Arguments.of(service, 404, "GET /..%2f..%2fetc/passwd", ""),
                        Arguments.of(service, 404, "GET /WEB-INF/web.xml", ""),
                        Arguments.of(service, 404, "OPTIONS *", ""),
                        Arguments.of(service, 413, "POST /nothing", "Content-Length: 99999999999"),
                        Arguments.of(service, 413, "POST /nothing", "Content-Length: 3000000000"),
                        Arguments.of(service, 414, "GET /" + LONG, ""),
                        Arguments.of(service, 414, "GET /q?" + LONG, ""),
                        Arguments.of(service, 431, "GET /nothing", "X-Long: " + HUGE)));
    }

    static Stream<Arguments> ofEach() {
        return Stream.of(
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?colour=red", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?limit=0", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?limit=99999999999", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?limit=1&limit=2", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?topic=nonsense", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?topic=", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?cursor=zzz", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/dumps?cursor=zzz", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/changes?cursor=zzz", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/changes?after=abc", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?asOf=-1", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?yearFrom=x", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers?format=xml", ""),
                Arguments.of(Service.INGEST, 400, "GET /api/v1/papers", "Accept: ///"),
                Arguments.of(Service.INGEST, 400, "POST /api/v1/dumps", "Content-Type: nonsense"),
                Arguments.of(Service.INGEST, 400, "POST /api/v1/dumps", "Content-Type: multipart/form-data"),
                Arguments.of(
                        Service.INGEST, 400, "POST /api/v1/dumps", "Content-Type: multipart/form-data; boundary=q"),
                Arguments.of(Service.INGEST, 400, "POST /api/v1/dumps?mode=nonsense", ""),
                Arguments.of(Service.INGEST, 400, "POST /api/v1/dumps?year=soon", ""),
                Arguments.of(Service.INGEST, 400, "POST /api/v1/dumps?format=nonsense", ""),
                Arguments.of(Service.INGEST, 403, "POST /api/v1/dumps", "Sec-Fetch-Site: cross-site"),
                Arguments.of(Service.INGEST, 404, "GET /api/v1/papers/nonsense", ""),
                Arguments.of(Service.INGEST, 404, "GET /api/v1/papers/%27%20or%201=1--", ""),
                Arguments.of(Service.INGEST, 404, "GET /api/v1/dumps/d-999", ""),
                Arguments.of(Service.INGEST, 404, "GET /api/v1/dumps/nonsense/content", ""),
                Arguments.of(Service.INGEST, 405, "DELETE /api/v1/papers", ""),
                Arguments.of(Service.INGEST, 405, "PUT /api/v1/dumps", ""),
                Arguments.of(Service.INGEST, 405, "NONSENSE /api/v1/papers", ""),
                Arguments.of(Service.INGEST, 422, "POST /api/v1/dumps?wait=true", "Content-Length: 0"),
                Arguments.of(Service.STATS, 400, "GET /api/v1/stats?colour=red", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/stats?by=nonsense", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/stats?asOf=99999999999999999999", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/stats?topic=a&topic=b", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/trends?by=topic&measure=nonsense", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/diff?cursor=zzz", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/diff?from=1&to=1&cursor=zzz", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/diff?from=1&to=1&limit=0", ""),
                Arguments.of(Service.STATS, 400, "GET /api/v1/compare?base=%25&other=x&by=topic", ""),
                Arguments.of(Service.STATS, 405, "POST /api/v1/stats", ""),
                Arguments.of(Service.STATS, 405, "NONSENSE /api/v1/stats", ""),
                Arguments.of(Service.STATS, 406, "GET /api/v1/stats", "Accept: image/png"),
                Arguments.of(Service.STATS, 406, "GET /api/v1/stats/topics", "Accept: ///"),
                Arguments.of(Service.STATS, 413, "POST /api/v1/stats", "Content-Length: 1000000"),
                Arguments.of(Service.DASHBOARD, 400, "GET /api/stats/api/v1/stats?by=nonsense", ""),
                Arguments.of(Service.DASHBOARD, 400, "GET /api/stats/api/v1/stats?by=%zz", ""),
                Arguments.of(
                        Service.DASHBOARD, 403, "POST /api/ingest/api/v1/dumps", "Origin: http://elsewhere.example"),
                Arguments.of(Service.DASHBOARD, 404, "GET /api/ingest/api/v1/papers/nonsense", ""),
                Arguments.of(Service.DASHBOARD, 404, "GET /app/nonsense.js", ""),
                Arguments.of(Service.DASHBOARD, 404, "GET /app/..%2f..%2fapplication.properties", ""),
                Arguments.of(Service.DASHBOARD, 405, "POST /", ""),
                Arguments.of(Service.DASHBOARD, 405, "DELETE /api/ingest/api/v1/papers", ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"everywhere", "ofEach"})
    void aBadRequestIsAnsweredWithAProblemDocument(Service service, int status, String line, String header) {
        Api api = services.process(service).api();

        Reply reply = header.isEmpty() ? RawHttp.ask(api, line) : RawHttp.ask(api, line, header);

        assertThatIsProblem(reply, status);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRequestWithoutAHostOrOfAnUnknownVersionIsAProblemToo(Service service) {
        Api api = services.process(service).api();

        assertThatIsProblem(RawHttp.send(api, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
        assertThatIsProblem(RawHttp.send(api, "GET / HTTP/9.9\r\n\r\n"), 400);
    }

    /** What is no HTTP has no sender who reads problem documents; the connection is closed with a bare status. */
    @ParameterizedTest
    @MethodSource("services")
    void whatIsNoHttpIsRefusedWithoutAWord(Service service) {
        Api api = services.process(service).api();

        for (String request : new String[] {
            "nonsense\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nA b: c\r\n\r\n", "GET /" + HUGE + " HTTP/1.1\r\n\r\n"
        }) {
            Reply reply = RawHttp.send(api, request);
            assertThat(reply.status()).as(reply.toString()).isIn(400, 414, 431);
            assertThat(reply.body()).isEmpty();
        }
        assertThat(api.get("/q/health/live").status()).isEqualTo(200);
    }

    static Stream<Service> services() {
        return Stream.of(Service.values());
    }

    @Test
    void madeUpMethodsAndAddressesMakeNoSeries() {
        for (Service service : Service.values()) {
            Api api = services.process(service).api();
            RawHttp.ask(api, "MADEUP /");
            RawHttp.ask(api, "GET /made-up%zz");
            RawHttp.ask(api, "GET /made-up");
            RawHttp.ask(api, "POST /made-up", "Content-Length: 99999999999");

            Answer metrics = api.get("/q/metrics");

            assertThat(metrics.body()).contains("http_server_requests").doesNotContain("MADEUP", "made-up");
        }
    }

    private static void assertThatIsProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("content-type")).as(reply.toString()).startsWith("application/problem+json");
        assertThat(reply.header("x-request-id")).matches("[0-9a-f]{8}-[0-9a-z]+");
        JsonNode problem = new Answer(status, "", reply.body()).json();
        assertThat(problem.path("type").asText()).matches("urn:confscope:problem:[a-z0-9-]+");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(reply.body())
                .doesNotContain("Exception", "io.confscope", "java.", "jakarta", "quarkus", "org.h2", "\tat ")
                .doesNotContainIgnoringCase("select ", "paper_version", "stack");
    }
}
