package io.confscope.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are UTF-8, without making text of them. Java's decoder takes ten times as long for the ASCII that most
 * dumps are made of, and is asked about the other characters only.
 */
final class Utf8 {

    private static final int PIECE = 1 << 16;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long ABOVE_ASCII = 0x8080808080808080L;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] bytes = new byte[PIECE];
    private final ByteBuffer in = ByteBuffer.wrap(bytes);
    private final CharBuffer out = CharBuffer.allocate(PIECE);

    private Utf8() {}

    static boolean isValid(InputStream stream) throws IOException {
        return new Utf8().decodes(stream);
    }

    private boolean decodes(InputStream stream) throws IOException {
        int filled = 0;
        boolean end = false;
        while (!end) {
            int n = stream.read(bytes, filled, PIECE - filled);
            end = n < 0;
            filled += Math.max(n, 0);
            boolean goesOn = false;
            int at = aboveAscii(0, filled);
            while (at < filled && !goesOn) {
                int after = ascii(at, filled);
                // A character at the end of a piece may go on in the next one.
                goesOn = after == filled && !end;
                if (!decodes(at, after, !goesOn)) {
                    return false;
                }
                at = goesOn ? in.position() : aboveAscii(after, filled);
            }
            filled -= at;
            System.arraycopy(bytes, at, bytes, 0, filled);
        }
        return true;
    }

    private boolean decodes(int from, int to, boolean whole) {
        in.limit(to).position(from);
        out.clear();
        decoder.reset();
        return !decoder.decode(in, out, whole).isError();
    }

    /** The first byte of the next character above ASCII. */
    private int aboveAscii(int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && ((long) EIGHT.get(bytes, at) & ABOVE_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private int ascii(int from, int to) {
        int at = from;
        while (at < to && bytes[at] < 0) {
            at++;
        }
        return at;
    }
}
