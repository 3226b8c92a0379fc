package io.confscope.stats.database;

import static io.confscope.stats.database.StoreConnectionTest.loseStore;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReopeningDriverTest {

    private final Path folder;
    private final List<Connection> toClose = new ArrayList<>();

    ReopeningDriverTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : toClose) {
            connection.close();
        }
    }

    private Connection connect(Driver driver) throws SQLException {
        String url = "jdbc:h2:async:" + folder.resolve("store") + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
        Connection connection = driver.connect(url, new Properties());
        toClose.add(connection);
        return connection;
    }

    private static int ids(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("SELECT sum(id) FROM paper")) {
            assertTrue(sum.next());
            return sum.getInt(1);
        }
    }

    private static void storeOneRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE paper (id INT)");
            statement.execute("INSERT INTO paper VALUES (1)");
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static SQLException assertFails(Connection connection) {
        return assertThrows(SQLException.class, () -> ids(connection));
    }

    /** What the driver is there for; when this fails H2 has mended it, and the driver may go. */
    @Test
    void h2AloneLocksItselfOutWhenAConnectionFromBeforeIsTouched() throws SQLException {
        Driver h2 = new Driver();
        Connection before = connect(h2);
        Connection alsoBefore = connect(h2);
        storeOneRow(before);
        loseStore(connect(h2));
        assertFails(before);

        Connection after = connect(h2);
        assertFails(alsoBefore);

        SQLException lockedOut = assertThrows(SQLException.class, () -> connect(h2));
        assertEquals(ErrorCode.DATABASE_ALREADY_OPEN_1, lockedOut.getErrorCode());
        loseStore(after);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void whoComesAfterwardsFindsEverythingWhateverThoseFromBeforeDo(int fromBefore) throws SQLException {
        ReopeningDriver driver = new ReopeningDriver();
        storeOneRow(connect(driver));
        List<Connection> before = new ArrayList<>();
        for (int i = 0; i < fromBefore; i++) {
            before.add(connect(driver));
            before.get(i).setAutoCommit(i % 2 == 0);
            ids(before.get(i));
        }
        loseStore(connect(driver));

        Connection after = connect(driver);

        assertEquals(1, ids(after));
        for (Connection each : before) {
            assertFails(each);
            assertEquals(1, ids(after));
            assertEquals(1, ids(connect(driver)));
        }
        loseStore(after);
    }

    /** When a connection from before is touched, beside that by which the store is lost. */
    enum Touched {
        NEVER,
        BEFORE_ANOTHER_IS_OPENED,
        AFTER_ANOTHER_IS_OPENED
    }

    /** Loses the store between the look at those who are connected and the next connection. */
    private static final class LosingDriver extends ReopeningDriver {

        private final Touched touched;
        private final List<Connection> fromBefore = new ArrayList<>();

        LosingDriver(Touched touched) {
            this.touched = touched;
        }

        @Override
        StoreConnection open(String url, Properties properties) throws SQLException {
            if (fromBefore.isEmpty()) {
                return super.open(url, properties);
            }
            List<Connection> touching = List.copyOf(fromBefore);
            fromBefore.clear();
            loseStore(touching.get(0));
            if (touched != Touched.NEVER) {
                assertFails(touching.get(0));
            }
            StoreConnection connection = super.open(url, properties);
            if (touched == Touched.AFTER_ANOTHER_IS_OPENED) {
                assertFails(touching.get(1));
            }
            return connection;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatIsLostWhileSomebodyConnectsIsOpenedAgainForAll(Touched touched) throws SQLException {
        LosingDriver driver = new LosingDriver(touched);
        Connection before = connect(driver);
        storeOneRow(before);
        List<Connection> others = List.of(connect(driver), connect(driver));
        driver.fromBefore.addAll(others);

        Connection after = connect(driver);

        assertTrue(driver.fromBefore.isEmpty(), "lost meanwhile");
        assertEquals(1, ids(after));
        assertFails(before);
        assertEquals(1, ids(connect(driver)));
        loseStore(after);
    }

    @Test
    void aStoreThatCannotBeOpenedIsReported() throws SQLException {
        Driver h2 = new Driver();
        Connection holder = connect(h2);
        ReopeningDriver driver = new ReopeningDriver();
        String url = "jdbc:h2:async:" + folder.resolve("store") + ";IFEXISTS=TRUE;PASSWORD=wrong";

        SQLException refused = assertThrows(SQLException.class, () -> driver.connect(url, new Properties()));

        assertEquals(ErrorCode.WRONG_USER_OR_PASSWORD, refused.getErrorCode());
        loseStore(holder);
    }
}
