package io.confscope.ingest.database;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.confscope.ingest.service.EmptyStore;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The first large dump comes before PostgreSQL has analysed the tables: it takes a batch's keys for most of what is there,
 * and read the whole table for each. A million papers took half as long again.
 */
@QuarkusTest
@EnabledIfSystemProperty(
        named = "confscope.test.database",
        matches = "postgresql",
        disabledReason = "the plans are PostgreSQL's")
class UnanalysedTablesTest {

    private static final int PAPERS = 5_000;

    private final AgroalDataSource database;
    private final EmptyStore store;

    UnanalysedTablesTest(AgroalDataSource database, EmptyStore store) {
        this.database = database;
        this.store = store;
    }

    @Test
    void keysAreLookedUpInTheirIndex() throws SQLException, InterruptedException {
        // First, so that emptying the store reads no rows of it, which would be counted a second later.
        execute("truncate paper_key");
        store.empty();
        execute("delete from pg_statistic where starelid = 'paper_key'::regclass");
        long tableReads = reads("seq_tup_read");
        long indexReads = reads("idx_scan");

        given().contentType("application/octet-stream")
                .body(dump().getBytes(StandardCharsets.UTF_8))
                .queryParam("wait", true)
                .queryParam("name", "keys.jsonl")
                .post("/api/v1/dumps")
                .then()
                .statusCode(201);

        // It says what it counted a second later.
        for (int i = 0; i < 200 && reads("idx_scan") == indexReads; i++) {
            Thread.sleep(100);
        }
        assertTrue(reads("idx_scan") > indexReads, "looked up at all");
        assertEquals(tableReads, reads("seq_tup_read"));
    }

    private static String dump() {
        return IntStream.rangeClosed(1, PAPERS)
                .mapToObj(paper -> "{\"venue\":\"keys\",\"year\":2026,\"title\":\"Paper %d\"}".formatted(paper))
                .collect(Collectors.joining("\n"));
    }

    private long reads(String counter) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + counter + " from pg_stat_user_tables where relid = 'paper_key'::regclass")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
