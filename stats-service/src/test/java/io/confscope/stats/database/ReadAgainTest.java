package io.confscope.stats.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadAgainTest {

    private final Reader reader;

    ReadAgainTest(Reader reader) {
        this.reader = reader;
    }

    private static SQLException storeClosed() {
        return new SQLException("The database has been closed", "90098");
    }

    /** Fails as it is told to, the first first. */
    @ApplicationScoped
    static class Reader {

        private final TransactionSynchronizationRegistry transaction;
        private final Deque<Exception> failures = new ArrayDeque<>();
        private final List<Object> transactions = new ArrayList<>();

        Reader(TransactionSynchronizationRegistry transaction) {
            this.transaction = transaction;
        }

        void failWith(Exception... reasons) {
            failures.clear();
            failures.addAll(List.of(reasons));
            transactions.clear();
        }

        List<Object> transactions() {
            return transactions;
        }

        @ReadAgain
        @Transactional
        String read() {
            transactions.add(transaction.getTransactionKey());
            if (!failures.isEmpty()) {
                throw new IllegalStateException(failures.pop());
            }
            return "what is there";
        }
    }

    @Test
    void aReadThatAnothersWriteCutOffIsDoneAgainInATransactionOfItsOwn() {
        reader.failWith(
                new IOException("No space left on device"),
                storeClosed(),
                new SQLException("Connection is broken: session closed", "90067"),
                new SQLException(
                        "Failed to enlist. Check if a connection from another datasource is already enlisted"));

        assertEquals("what is there", reader.read());

        assertEquals(5, reader.transactions().size());
        assertNotEquals(reader.transactions().get(0), reader.transactions().get(1));
        assertNotEquals(reader.transactions().get(1), reader.transactions().get(2));
    }

    @Test
    void whatFailsEveryTimeFails() {
        reader.failWith(storeClosed(), storeClosed(), storeClosed(), storeClosed(), storeClosed(), storeClosed());

        assertThrows(IllegalStateException.class, reader::read);

        assertEquals(5, reader.transactions().size());
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        reader.failWith(new SQLException("There is no revision 90098", "42000"));

        assertThrows(IllegalStateException.class, reader::read);

        assertEquals(1, reader.transactions().size());
    }
}
