package io.confscope.stats.database;

import java.sql.SQLException;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/**
 * A connection to H2 that knows when its store was closed under it: H2's own says that it is valid all the same, so that a pool
 * hands it out. And it rolls back without a statement. H2's own runs one, which ends its use of a version of the store a second
 * time where the store is closed meanwhile, and whoever begins a statement there afterwards never returns
 * ({@code MVStore.registerVersionUsage}).
 */
final class StoreConnection extends JdbcConnection {

    private static final Logger LOG = Logger.getLogger(StoreConnection.class);

    private final MVStore store;

    StoreConnection(String url, Properties properties) throws SQLException {
        super(url, properties, null, null, false);
        this.store = ((SessionLocal) getSession()).getDatabase().getStore().getMvStore();
    }

    /** Whether nothing can be asked of this any more. Those who were asking may be told so a little later. */
    boolean hasLostItsStore() {
        return store.isClosed();
    }

    @Override
    public boolean isValid(int timeout) {
        return !hasLostItsStore() && super.isValid(timeout);
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        checkStore();
        super.setAutoCommit(autoCommit);
    }

    @Override
    public void commit() throws SQLException {
        checkStore();
        super.commit();
    }

    /** Without its store there is nothing left to take back. */
    @Override
    public void rollback() throws SQLException {
        Session session = getSession();
        // Closed: H2's own says so.
        if (session == null) {
            super.rollback();
            return;
        }
        session.lock();
        try {
            if (!session.isClosed() && !hasLostItsStore()) {
                ((SessionLocal) session).rollback();
            }
        } catch (DbException | MVStoreException e) {
            throw DbException.toSQLException(e);
        } finally {
            session.unlock();
        }
    }

    private void checkStore() throws SQLException {
        if (hasLostItsStore()) {
            throw DbException.getJdbcSQLException(ErrorCode.DATABASE_IS_CLOSED);
        }
    }

    /** Waits for a statement that is being executed; without its store it fails as soon as it needs that. */
    @Override
    public void close() throws SQLException {
        Session session = getSession();
        if (session != null) {
            close(session);
        }
        super.close();
    }

    /** Rolls back, and leaves nothing for H2's connection to roll back. */
    private static void close(Session session) {
        session.lock();
        try {
            session.close();
        } catch (DbException | MVStoreException e) {
            // It is closed all the same, as where the store is lost.
            LOG.debug("closed with a failure", e);
        } finally {
            session.unlock();
        }
    }
}
