package io.confscope.ingest.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A dump on disk: unpacks it if it is gzip-compressed, knows its encoding, and opens it as text. */
public final class DumpFile implements DumpText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final long unpackedLimit;
    private final boolean packed;
    private final Charset charset;
    private final AtomicLong bytesRead = new AtomicLong();

    private DumpFile(Path path, long unpackedLimit) throws IOException, UnreadableDumpException {
        this.path = path;
        this.unpackedLimit = unpackedLimit;
        this.packed = isPacked(path);
        this.charset = Encoding.detect(this::unpacked);
    }

    /**
     * Looks at the bytes once, from end to end.
     *
     * @param unpackedLimit the most bytes that a compressed dump may unpack to
     */
    public static DumpFile inspect(Path path, long unpackedLimit) throws IOException, UnreadableDumpException {
        try {
            return new DumpFile(path, unpackedLimit);
        } catch (ZipException | EOFException e) {
            throw new UnreadableDumpException(
                    "broken-gzip", "The dump is a broken or cut-off gzip file; compress it anew or send it plain.");
        } catch (UnpackedTooLargeException e) {
            throw e.asUnreadable();
        }
    }

    public Charset charset() {
        return charset;
    }

    @Override
    public Reader open() throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(unpacked(), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private InputStream unpacked() throws IOException {
        bytesRead.set(0);
        InputStream file = new BufferedInputStream(new Counting(Files.newInputStream(path)), 1 << 16);
        return packed ? new LimitedInputStream(new GZIPInputStream(file, 1 << 16), unpackedLimit) : file;
    }

    /** How much of the file was read since it was last opened; any thread may ask. */
    public long bytesRead() {
        return bytesRead.get();
    }

    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            bytesRead.addAndGet(Math.max(n, 0));
            return n;
        }
    }

    private static boolean isPacked(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        }
    }
}
