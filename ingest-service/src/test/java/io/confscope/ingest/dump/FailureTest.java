package io.confscope.ingest.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.ingest.format.UnreadableDumpException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aFullDiskIsTheServersMatterHoweverDeepItIsFound() {
        Failure failure =
                Failure.of(new IllegalStateException("batch", new IOException("write: No space left on device")));
        assertEquals(507, failure.kind().status());
        assertEquals("disk-full", failure.kind().code());
    }

    /** As a transaction says that its commit found no space. */
    @Test
    void aFullDiskIsFoundAmongTheSuppressedToo() {
        var rollback = new IllegalStateException("Could not commit");
        rollback.addSuppressed(
                new IllegalStateException("XA", new IOException(new IOException("No space left on device"))));
        rollback.addSuppressed(new IllegalStateException("and again", rollback));
        assertEquals(
                507,
                Failure.of(new IllegalStateException("batch", rollback)).kind().status());
        assertEquals(
                500,
                Failure.of(new IllegalStateException("batch", new IOException(rollback.getMessage())))
                        .kind()
                        .status());
    }

    @Test
    void anythingUnforeseenIsTheServersMatter() {
        assertEquals(500, Failure.of(new IllegalStateException("what?")).kind().status());
        assertEquals(500, Failure.of(new IOException("gone")).kind().status());
    }

    @Test
    void anUnreadableDumpIsItsSendersMatter() {
        Failure failure = Failure.of(new UnreadableDumpException("empty-dump", "Send something."));
        assertEquals(422, failure.kind().status());
        assertEquals("Send something.", failure.sentence());
    }

    @Test
    void theKindIsFoundAgainByItsCode() {
        for (Failure.Kind kind : Failure.Kind.values()) {
            assertEquals(kind, Failure.Kind.of(kind.code()));
        }
        assertEquals(Failure.Kind.INTERNAL_ERROR, Failure.Kind.of(null), "of a dump from before there were codes");
    }
}
