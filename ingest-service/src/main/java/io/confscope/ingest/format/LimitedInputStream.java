package io.confscope.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a compressed bomb: fails as soon as more than the limit was unpacked. */
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long seen;

    LimitedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        seen += n;
        if (seen > limit) {
            throw new UnpackedTooLargeException(limit);
        }
    }
}
