package io.confscope.stats.query;

import static io.confscope.stats.fake.Service.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confscope.stats.fake.FakeIngest;
import io.confscope.stats.fake.IngestResource;
import io.confscope.stats.fake.Samples;
import io.confscope.stats.fake.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the figures of the seed dump must be, in every format. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
class StatsResourceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init") // set by IngestResource
    private FakeIngest ingest;

    @BeforeEach
    void seed() {
        Service.showSeed(ingest);
    }

    /** The messages that the dashboard reads, whole. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/stats/topics, stats-topics.json",
        "/api/v1/facets, facets.json",
        "/api/v1/editions, editions.json",
        "/api/v1/trends?by=presentation, trends.json",
        "/api/v1/compare?base=topic%3Dclinical-prediction&other=topic%3Dtrustworthy-medical-ai&by=code, compare.json",
        "/api/v1/cooccurrence?rows=family&columns=code, cooccurrence.json",
        "/api/v1/diff?from=0&to=1&limit=1, diff.json",
    })
    void goldenMessage(String address, String file) throws IOException {
        String answer = get(address).then().statusCode(200).extract().asString();
        assertEquals(
                JSON.readTree(Samples.read("/contract/" + file)).toPrettyString(),
                JSON.readTree(answer).toPrettyString());
    }

    @Test
    void countsTheSeed() {
        JsonPath topics = json("/api/v1/stats/topics");
        assertEquals(List.of(22, 12, 7, 1, 1, 1), topics.getList("groups.papers"));
        assertEquals(
                List.of(
                        List.of("trustworthy-medical-ai"),
                        List.of("clinical-prediction"),
                        List.of("medical-imaging"),
                        List.of("clinical-nlp"),
                        List.of("medical-llm-agent"),
                        List.of("surgical-interventional-ai")),
                topics.getList("groups.key"));
        assertEquals(List.of(43, 1), json("/api/v1/stats/presentations").getList("groups.papers"));
        assertEquals(17, topics.getInt("total.withCode"));
        assertEquals(
                "{\"value\":0.3864,\"low\":0.2572,\"high\":0.5338}",
                get("/api/v1/stats").asString().replaceAll(".*\"codeShare\":(\\{.*?\\}).*", "$1"));
    }

    @Test
    void aQuestionWithoutGroupsIsTheTotalAlone() {
        get("/api/v1/stats?by=").then().body("total.papers", equalTo(44)).body("groups.size()", equalTo(0));
        assertEquals(
                """
                papers,share,shareLow,shareHigh,withCode,codeShare,codeShareLow,codeShareHigh,papersUrl,revision\r
                44,1,0.9197,1,17,0.3864,0.2572,0.5338,/api/v1/papers,1\r
                """,
                get("/api/v1/stats?format=csv").asString());
    }

    @Test
    void papersWithoutATermOfASetAreNoGroupButAreTold() {
        JsonPath answer = json("/api/v1/stats/modalities");
        assertEquals(18, answer.getInt("without.papers"));
        assertEquals("/api/v1/papers?modality=none", answer.getString("without.papersUrl"));
        get("/api/v1/stats?modality=none").then().body("total.papers", equalTo(18));
        get("/api/v1/stats/topics").then().body("without", nullValue()).body("$", not(hasItem("without")));
    }

    @Test
    void papersWithoutATermOfASingleValuedFacetAreAGroup() {
        get("/api/v1/stats?by=area&lang=zh")
                .then()
                .body("groups[0].key", equalTo(List.of("none")))
                .body("groups[0].label", equalTo(List.of("未注明")))
                .body("groups[0].papersUrl", equalTo("/api/v1/papers?area=none"));
    }

    @Test
    void aShareOfNothingIsNull() {
        get("/api/v1/stats?topic=medical-multimodal")
                .then()
                .body("total.papers", equalTo(0))
                .body("total.codeShare.value", nullValue())
                .body("total.codeShare.low", nullValue());
    }

    @Test
    void csvComesByHeaderAndByParameter() {
        String expected =
                """
                presentation,presentationLabel,papers,share,shareLow,shareHigh,withCode,codeShare,codeShareLow,codeShareHigh,papersUrl,revision\r
                poster,海报,43,0.9773,0.8819,0.996,17,0.3953,0.2637,0.5442,/api/v1/papers?presentation=poster,1\r
                oral,口头报告,1,0.0227,0.004,0.1181,0,0,0,0.7935,/api/v1/papers?presentation=oral,1\r
                """;
        assertEquals(
                expected, get("/api/v1/stats/presentations?lang=zh&format=csv").asString());
        Response byHeader = given().accept("text/csv").get("/api/v1/stats/presentations?lang=zh");
        assertEquals(expected, byHeader.asString());
        assertEquals("text/csv;charset=UTF-8;header=present", byHeader.contentType());
    }

    @Test
    void ndjsonHasAGroupALine() {
        List<String> lines =
                get("/api/v1/stats/topics?format=ndjson").asString().lines().toList();
        assertEquals(6, lines.size());
        assertEquals(22, JsonPath.from(lines.get(0)).getInt("papers"));
    }

    /** Maps of constants have another order in every process, and the same address must give the same bytes for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stats?by=topic",
                "/api/v1/trends?by=topic",
                "/api/v1/cooccurrence?rows=topic&columns=code",
                "/api/v1/compare?base=code%3Dopen&other=code%3Dnone&by=topic"
            })
    void jsonStatSaysWhatElseThereIsInOneOrder(String address) {
        Map<String, Object> extension = json(address + "&format=jsonstat").getMap("extension");
        assertEquals(
                new TreeSet<>(extension.keySet()).toString(), extension.keySet().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/stats?by=topic, dimension.topic.label, 主题",
        "/api/v1/trends?by=topic, dimension.topic.label, 主题",
        "/api/v1/trends?by=topic, dimension.period.label, 届次",
        "/api/v1/trends?by=topic, dimension.period.category.label.'iclr-2026', ICLR 2026",
        "/api/v1/cooccurrence?rows=topic&columns=code, dimension.row.label, 主题",
        "/api/v1/cooccurrence?rows=topic&columns=code, dimension.column.label, 代码",
        "/api/v1/compare?base=code%3Dopen&other=code%3Dnone&by=topic, dimension.topic.label, 主题"
    })
    void jsonStatCallsItsSidesByTheirNames(String address, String path, String label) {
        assertEquals(label, json(address + "&lang=zh&format=jsonstat").getString(path));
    }

    @Test
    void jsonStatHasTheFiguresInOneBlock() {
        JsonPath statistic = json("/api/v1/stats?by=presentation,code&format=jsonstat&lang=zh");
        assertEquals("2.0", statistic.getString("version"));
        assertEquals(List.of("presentation", "code", "figure"), statistic.getList("id"));
        assertEquals(List.of(2, 3, 8), statistic.getList("size"));
        assertEquals(2 * 3 * 8, statistic.getList("value").size());
        assertEquals("海报", statistic.getString("dimension.presentation.category.label.poster"));
        assertEquals(List.of("poster", "oral"), statistic.getList("dimension.presentation.category.index"));
        assertEquals(List.of("none", "open", "anonymous"), statistic.getList("dimension.code.category.index"));
        List<Object> values = statistic.getList("value");
        assertEquals(List.of(26, 14, 3, 1), List.of(values.get(0), values.get(8), values.get(16), values.get(24)));
        assertEquals(List.of(0, 0), values.subList(32, 34), "no oral paper has open code");
        assertEquals(8, json("/api/v1/stats?format=jsonstat").getList("value").size());
        assertEquals(
                6 * 4,
                json("/api/v1/trends?by=topic&format=jsonstat").getList("value").size());
        assertEquals("Papers", json("/api/v1/stats?format=jsonstat").getString("label"));
        get("/api/v1/editions?format=jsonstat").then().statusCode(400).body("errors[0].code", equalTo("no-statistic"));
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        Response first = get("/api/v1/stats/topics?lang=en");
        String etag = first.header("ETag");
        given().header("If-None-Match", "\"other\", " + etag)
                .get("/api/v1/stats/topics?lang=en")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(equalTo(""));
        assertEquals("no-cache", first.header("Cache-Control"));
        given().header("If-None-Match", etag).get("/api/v1/stats/topics").then().statusCode(200);
    }

    @Test
    void anAnswerIsTheSameInEveryLocaleAndTimeZone() {
        String json = get("/api/v1/stats?by=topic,edition").asString();
        String csv = get("/api/v1/stats?by=topic,edition&format=csv").asString();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Service.showSeed(ingest);
            assertEquals(json, get("/api/v1/stats?by=topic,edition").asString());
            assertEquals(csv, get("/api/v1/stats?by=topic,edition&format=csv").asString());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by=nonsense              | by       | unknown-facet      | topic, area, decision",
                "by=topic,topic           | by       | repeated-facet     | twice",
                "by=topic,code,year       | by       | too-many-facets    | two",
                "topic=nonsense           | topic    | unknown-term       | clinical-nlp",
                "topic=                   | topic    | empty-value        | empty",
                "topic=clinical-nlp,      | topic    | empty-term         | empty",
                "topic=a&topic=b          | topic    | repeated-parameter | commas",
                "nonsense=1               | nonsense | unknown-parameter  | minRevision",
                "edition=ICLR             | edition  | malformed-term     | ICLR",
                "yearFrom=26              | yearFrom | not-a-year         | four digits",
                "lang=fr                  | lang     | unknown-value      | en, zh",
                "format=xml               | format   | unknown-value      | json, csv",
                "asOf=99                  | asOf     | unknown-revision   | latest is 1",
                "asOf=-1                  | asOf     | not-a-number       | whole number",
            })
    void whatCannotBeMeantIsRefusedWithWhatCanBe(String query, String parameter, String code, String hint) {
        get("/api/v1/stats?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:confscope:problem:invalid-parameter"))
                .body("status", equalTo(400))
                .body("instance", equalTo("/api/v1/stats"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].message", containsString(hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"edition=icml-1999", "venue=nobody", "year=1999", "area=anything", "topic=clinical-translation"})
    void aTermWithoutPapersIsNoError(String filter) {
        get("/api/v1/stats?" + filter).then().statusCode(200).body("total.papers", equalTo(0));
    }

    @Test
    void everyFailureIsAProblemDocument() {
        get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        get("/nothing").then().statusCode(404).contentType("application/problem+json");
        given().post("/api/v1/stats").then().statusCode(405).contentType("application/problem+json");
        given().accept("image/png").get("/api/v1/stats").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void aRevisionThatDoesNotComeIsNotWaitedForForever() {
        get("/api/v1/stats?minRevision=2")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:confscope:problem:revision-not-reached"));
    }

    @Test
    void metricsHaveTheirNames() {
        get("/api/v1/stats");
        String metrics = get("/q/metrics").asString();
        for (String name : List.of(
                "confscope_revision 1.0",
                "confscope_feed_lag_revisions",
                "confscope_feed_lag_seconds",
                "confscope_feed_errors_total{reason=\"timeout\"}",
                "confscope_cube_cells",
                "confscope_cube_bytes",
                "confscope_cube_build_duration_seconds_count",
                "confscope_questions_seconds_count{endpoint=\"stats\",outcome=\"answered\"}",
                "confscope_answers_cached_total{result=\"miss\"}",
                "confscope_build{version=",
                "agroal_active_count",
                "http_server_requests_seconds_bucket{")) {
            assertTrue(metrics.contains(name), name);
        }
    }

    private static JsonPath json(String address) {
        return get(address).then().statusCode(200).extract().jsonPath();
    }
}
