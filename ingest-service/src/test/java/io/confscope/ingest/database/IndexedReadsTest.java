package io.confscope.ingest.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.confscope.ingest.revision.Revisions;
import io.confscope.ingest.service.EmptyStore;
import io.confscope.ingest.staging.Retagger;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * What reads many papers part by part begins each part where an index says. A statement that does not looks right, and sorts
 * or skips all the rest for every part: a hundred thousand papers take minutes then.
 */
@QuarkusTest
@DisabledIfSystemProperty(
        named = "confscope.test.database",
        matches = "postgresql",
        disabledReason = "the plans are H2's")
class IndexedReadsTest {

    private static final int PAPERS = 1_200;

    private final AgroalDataSource database;
    private final EmptyStore store;
    private final Retagger retagger;
    private final Revisions revisions;

    IndexedReadsTest(AgroalDataSource database, EmptyStore store, Retagger retagger, Revisions revisions) {
        this.database = database;
        this.store = store;
        this.retagger = retagger;
        this.revisions = revisions;
    }

    @BeforeEach
    void watch() throws SQLException {
        store.empty();
        execute("set query_statistics_max_entries 1000");
        execute("set query_statistics true");
    }

    @AfterEach
    void stopWatching() throws SQLException {
        execute("set query_statistics false");
    }

    @Test
    void eachPartBeginsWhereAnIndexSays() throws SQLException {
        send(1, PAPERS, "merge");
        send(100, PAPERS, "replace");
        feed();
        assertEquals(200, get("/api/v1/papers/export").statusCode());
        retagger.after("", revisions.current() + 1);

        List<String> parts = statements().stream()
                .filter(sql -> sql.contains("paper_version") && sql.contains("order by") && sql.contains("fetch first"))
                .toList();
        assertTrue(parts.size() >= 5, "feed (twice), export, retagging, removal: " + parts);
        for (String sql : parts) {
            String plan = plan(sql);
            assertTrue(plan.contains("index sorted"), () -> sql + "\n" + plan);
        }
    }

    /** Nearly all versions have the same end: an index of it finds them all. */
    @Test
    void papersAreNotLookedForByTheirEnd() throws SQLException {
        send(1, 20, "merge");
        send(1, 30, "merge");
        send(5, 30, "replace");

        List<String> searches = statements().stream()
                .filter(sql -> sql.contains("paper_version") && sql.contains("where"))
                .filter(sql -> sql.startsWith("select") || sql.startsWith("update"))
                .filter(sql -> !sql.contains("valid_to<9223372036854775807"))
                .toList();
        assertFalse(searches.isEmpty());
        for (String sql : searches) {
            String plan = plan(sql);
            assertFalse(plan.contains("PAPER_VERSION_BY_END"), () -> sql + "\n" + plan);
        }
    }

    private static void send(int first, int last, String mode) {
        String dump = IntStream.rangeClosed(first, last)
                .mapToObj(paper ->
                        "{\"venue\":\"plans\",\"year\":2026,\"title\":\"Paper %d\",\"abstract\":\"CT number %d.\"}"
                                .formatted(paper, paper))
                .collect(Collectors.joining("\n"));
        given().contentType("application/octet-stream")
                .body(dump.getBytes(StandardCharsets.UTF_8))
                .queryParam("wait", true)
                .queryParam("mode", mode)
                .queryParam("name", "plans.jsonl")
                .post("/api/v1/dumps")
                .then()
                .statusCode(lessThan(300));
    }

    private static void feed() {
        Response part = get("/api/v1/changes?after=0&limit=500");
        while (part.path("nextCursor") != null) {
            part = given().queryParam("after", 0)
                    .queryParam("limit", 500)
                    .queryParam("cursor", part.<String>path("nextCursor"))
                    .get("/api/v1/changes");
        }
        assertEquals(200, part.statusCode());
    }

    private static Response get(String path) {
        return given().get(path);
    }

    private List<String> statements() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select sql_statement from information_schema.query_statistics");
                ResultSet rows = query.executeQuery()) {
            List<String> statements = new ArrayList<>();
            while (rows.next()) {
                statements.add(rows.getString(1).toLowerCase(Locale.ROOT).strip());
            }
            return statements;
        }
    }

    private String plan(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setNull(i, Types.VARCHAR);
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return String.valueOf(plan.getString(1));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
