package io.confscope.system.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** An upload that is far larger than it looks, or than a memory: a beginning, a part that is repeated, an end. */
final class Bomb {

    private static final int BLOCK = 1 << 20;

    private final String name;
    private final byte[] begin;
    private final byte[] again;
    private final long times;
    private final byte[] end;

    private Bomb(String name, byte[] begin, byte[] again, long times, byte[] end) {
        this.name = name;
        this.begin = begin;
        this.again = again;
        this.times = times;
        this.end = end;
    }

    /** A text that repeats a part until it has at least so many bytes. */
    static Bomb text(String name, String begin, String again, long bytes, String end) {
        String block = again.repeat(Math.max(1, BLOCK / again.length()));
        byte[] repeated = utf8(block);
        return new Bomb(name, utf8(begin), repeated, Math.max(1, bytes / repeated.length), utf8(end));
    }

    /** A gzip file that unpacks to that text repeated: the pieces are packed one by one, as the format allows. */
    static Bomb packed(String name, String again, long bytes) {
        byte[] piece = utf8(again.repeat(16 * BLOCK / again.length()));
        return new Bomb(name, new byte[0], gzip(piece), Math.max(1, bytes / piece.length), new byte[0]);
    }

    String name() {
        return name;
    }

    long length() {
        return begin.length + again.length * times + end.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(begin);
        for (long i = 0; i < times; i++) {
            out.write(again);
        }
        out.write(end);
        out.flush();
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
