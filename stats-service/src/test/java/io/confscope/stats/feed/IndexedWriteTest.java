package io.confscope.stats.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.confscope.stats.fake.IngestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Following takes a time that grows with what is new, not with all that is there. */
@QuarkusTest
@QuarkusTestResource(IngestResource.class)
@DisabledIfSystemProperty(
        named = "confscope.test.database",
        matches = "postgresql",
        disabledReason = "the plans are H2's")
class IndexedWriteTest {

    private final AgroalDataSource database;
    private final FeedStore store;

    @Inject
    IndexedWriteTest(AgroalDataSource database, FeedStore store) {
        this.database = database;
        this.store = store;
    }

    @Test
    void whatABatchReplacesIsFoundByItsPapers() throws SQLException {
        execute("set query_statistics true");
        try {
            store.write(1_000_000, List.of(new Change("no-such-paper", 1_000_000, true)));

            List<String> updates = statements().stream()
                    .filter(sql -> sql.startsWith("update paper_fact") && sql.contains("paper_id in"))
                    .toList();
            assertEquals(1, updates.size(), updates.toString());
            String plan = plan(updates.get(0));
            assertTrue(plan.contains("PRIMARY_KEY") && plan.contains("PAPER_ID ="), plan);
        } finally {
            execute("set query_statistics false");
        }
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
