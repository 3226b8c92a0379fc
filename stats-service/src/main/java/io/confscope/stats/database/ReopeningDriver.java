package io.confscope.stats.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * H2's driver for a service that goes on when its store was closed by a write that failed, be it for a full disk. H2 opens the
 * store again for the next who connects, but forgets that it has when somebody touches a connection from before
 * ({@code Database.checkPowerOff2} strikes whatever has the database's name off the list of what is open). The forgotten store
 * stays locked, and nobody can connect until the process ends. So connections from before are closed here first.
 */
public class ReopeningDriver extends Driver {

    private static final Logger LOG = Logger.getLogger(ReopeningDriver.class);

    private static final int ATTEMPTS = 5;

    private final List<StoreConnection> connections = new ArrayList<>();

    /** One at a time: nobody may open the store while connections from before are being closed. */
    @Override
    public synchronized @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            closeThoseWithoutStore();
            try {
                StoreConnection connection = open(url, properties);
                connections.add(connection);
                if (connections.stream().noneMatch(StoreConnection::hasLostItsStore)) {
                    return connection;
                }
                // The store was closed just now. If this has opened it again H2 may have forgotten that already;
                // nobody else is connected to it.
                shutDown(connection);
            } catch (SQLException e) {
                // This was the first to touch a closed store, or it was closed meanwhile: the next opens it again.
                if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED
                        && connections.stream().noneMatch(StoreConnection::hasLostItsStore)) {
                    throw e;
                }
            }
        }
        throw new SQLException("The database was closed time and again", "90098", ErrorCode.DATABASE_IS_CLOSED);
    }

    StoreConnection open(String url, Properties properties) throws SQLException {
        return new StoreConnection(url, properties);
    }

    private void closeThoseWithoutStore() {
        for (StoreConnection connection : List.copyOf(connections)) {
            if (connection.hasLostItsStore()) {
                close(connection);
            }
        }
        connections.removeIf(ReopeningDriver::isClosed);
    }

    private static boolean isClosed(StoreConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static void shutDown(StoreConnection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.debug("shut down already", e);
        }
        close(connection);
    }

    private static void close(StoreConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("closed, without its store", e);
        }
    }
}
