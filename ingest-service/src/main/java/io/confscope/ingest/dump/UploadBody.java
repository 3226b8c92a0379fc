package io.confscope.ingest.dump;

import io.confscope.ingest.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the sender of an upload brings. That it breaks off is no failure of this service; and who brings too little, or takes
 * too long, holds a place that others want.
 */
final class UploadBody extends FilterInputStream {

    /** In which nothing has to come but what the connection itself asks for. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Bytes a second, on the average: less than a modem of 1990 and a small part of what any line of today brings. */
    private static final long SLOWEST = 2048;

    private final Duration longest;
    private final LongSupplier nanoTime;
    private final long began;
    private long bytes;

    UploadBody(InputStream body, Duration longest, LongSupplier nanoTime) {
        super(body);
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(buffer, offset, length);
        } catch (IOException e) {
            throw refusal("upload-broken-off", "The upload broke off or paused for too long; send it again.");
        }
        bytes += Math.max(n, 0);
        if (n >= 0) {
            checkPace();
        }
        return n;
    }

    private void checkPace() {
        Duration taken = Duration.ofNanos(nanoTime.getAsLong() - began);
        boolean tooSlow = taken.compareTo(GRACE) > 0 && bytes < taken.toSeconds() * SLOWEST;
        if (tooSlow || taken.compareTo(longest) > 0) {
            throw refusal(
                    "upload-too-slow",
                    "The upload takes too long; compress it with gzip, or send it from a faster line.");
        }
    }

    private static ProblemException refusal(String code, String detail) {
        return new ProblemException(408, code, detail, List.of(), Map.of("Connection", "close"));
    }
}
