package io.confscope.ingest.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.confscope.ingest.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UploadBodyTest {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AtomicLong clock = new AtomicLong();

    @Test
    void bytesComeAsTheyWereSent() throws IOException {
        byte[] sent = {1, 2, (byte) 0xFF, 0};
        assertArrayEquals(sent, body(new ByteArrayInputStream(sent)).readAllBytes());
        assertEquals(0xFF, body(new ByteArrayInputStream(sent, 2, 1)).read());
    }

    @Test
    void whatBreaksOffIsItsSendersMatter() {
        InputStream cut = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("Read timed out");
            }
        };
        var thrown = assertThrows(ProblemException.class, () -> body(cut).readAllBytes());
        assertEquals(408, thrown.getResponse().getStatus());
    }

    @Test
    void aByteNowAndThenIsTooSlow() throws IOException {
        UploadBody body = body(new ByteArrayInputStream(new byte[100]));
        seconds(29);
        assertEquals(0, body.read());
        seconds(10);
        assertThrows(ProblemException.class, body::read);
    }

    @Test
    void aLineOfTheLastCenturyIsFastEnoughForAWhile() throws IOException {
        UploadBody body = body(new ByteArrayInputStream(new byte[3_000_000]));
        for (int second = 0; second < LONGEST.toSeconds(); second++) {
            seconds(1);
            assertEquals(3000, body.readNBytes(3000).length);
        }
        seconds(1);
        assertThrows(ProblemException.class, body::read, "the longest time is over");
    }

    private UploadBody body(InputStream sent) {
        return new UploadBody(sent, LONGEST, clock::get);
    }

    private void seconds(int more) {
        clock.addAndGet(Duration.ofSeconds(more).toNanos());
    }
}
