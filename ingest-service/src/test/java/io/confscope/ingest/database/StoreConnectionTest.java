package io.confscope.ingest.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConnectionTest {

    private final String url;

    StoreConnectionTest(@TempDir Path folder) {
        this.url = "jdbc:h2:async:" + folder.resolve("store") + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Closes the store under all who are connected, as H2 does when a write fails. */
    static void loseStore(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        session.getDatabase().getStore().getMvStore().closeImmediately();
    }

    private static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS paper (id INT)");
            statement.execute("INSERT INTO paper VALUES (1)");
        }
    }

    /** What a pool asks before it hands a connection out; when this fails H2 has mended it. */
    @Test
    void h2AloneCallsAConnectionValidThatHasLostItsStore() throws SQLException {
        try (Connection connection = new Driver().connect(url, new Properties())) {
            loseStore(connection);

            assertTrue(connection.isValid(1));
        }
    }

    @Test
    void itIsValidAsLongAsItHasItsStore() throws SQLException {
        try (Connection connection = new StoreConnection(url, new Properties())) {
            assertTrue(connection.isValid(1));
            loseStore(connection);
            assertFalse(connection.isValid(1));
        }
    }

    @Test
    void withItsStoreItCommitsAndRollsBack() throws SQLException {
        try (Connection connection = new StoreConnection(url, new Properties())) {
            connection.setAutoCommit(false);
            write(connection);
            connection.commit();
            write(connection);
            connection.rollback();

            assertEquals(1, rows(connection));
            loseStore(connection);
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var count = statement.executeQuery("SELECT count(*) FROM paper")) {
            assertTrue(count.next());
            return count.getInt(1);
        }
    }

    @Test
    void withoutItsStoreNothingIsCommittedAndNothingIsLeftToTakeBack() throws SQLException {
        try (Connection connection = new StoreConnection(url, new Properties())) {
            connection.setAutoCommit(false);
            write(connection);
            loseStore(connection);

            SQLException refused = assertThrows(SQLException.class, connection::commit);
            assertEquals(ErrorCode.DATABASE_IS_CLOSED, refused.getErrorCode());
            assertThrows(SQLException.class, () -> connection.setAutoCommit(true));
            assertDoesNotThrow(() -> connection.rollback());
        }
    }

    @Test
    void itIsClosedWithoutItsStoreInTheMiddleOfATransaction() throws SQLException {
        Connection connection = new StoreConnection(url, new Properties());
        connection.setAutoCommit(false);
        write(connection);
        loseStore(connection);

        connection.close();

        assertTrue(connection.isClosed());
        assertDoesNotThrow(connection::close);
    }
}
