package io.confscope.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character encoding of a dump by reading it through once, strictly: a text is taken for UTF-8 only if all of
 * it is, so nothing is ever replaced by U+FFFD in silence.
 */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Of the bytes above ASCII, the share that must lie in GB 2312 before a text is believed to be GB18030. */
    private static final double GB_SHARE = 0.9;

    private Encoding() {}

    /** Opens the bytes anew, already unpacked. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    static Charset detect(Bytes bytes) throws IOException, UnreadableDumpException {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(4096);
        }
        if (head.length == 0) {
            throw new UnreadableDumpException("empty-dump", "The dump is empty; send the file's bytes as the body.");
        }
        Charset marked = marked(head);
        if (marked != null) {
            return strictly(bytes, marked);
        }
        if (isBinary(head)) {
            throw new UnreadableDumpException(
                    "binary-dump", "The dump is binary, not text; send a text dump, plain or gzip-compressed.");
        }
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (looksLikeGb(bytes) && decodes(bytes, GB18030)) {
            return GB18030;
        }
        throw new UnreadableDumpException(
                "unknown-encoding",
                "The dump is neither valid UTF-8 nor UTF-16 with a byte order mark nor GB18030; convert it to UTF-8.");
    }

    private static @Nullable Charset marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text holds no NUL and hardly any other control character. */
    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        return controls * 20 > head.length;
    }

    private static Charset strictly(Bytes bytes, Charset charset) throws IOException, UnreadableDumpException {
        if (decodes(bytes, charset)) {
            return charset;
        }
        throw new UnreadableDumpException(
                "unknown-encoding",
                "The dump carries the byte order mark of " + charset.name()
                        + " but is not valid in it; convert it to UTF-8.");
    }

    private static boolean decodes(Bytes bytes, Charset charset) throws IOException {
        try (InputStream stream = bytes.open()) {
            return charset.equals(StandardCharsets.UTF_8) ? Utf8.isValid(stream) : decodes(stream, charset);
        }
    }

    private static boolean decodes(InputStream stream, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        boolean end = false;
        while (!end) {
            int n = stream.read(in.array(), in.position(), in.remaining());
            end = n < 0;
            in.position(in.position() + Math.max(n, 0)).flip();
            CoderResult result;
            do {
                out.clear();
                result = decoder.decode(in, out, end);
            } while (result.isOverflow());
            if (result.isError()) {
                return false;
            }
            in.compact();
        }
        return true;
    }

    /** Nearly all Chinese text stays within GB 2312, while Latin-1 read as GB18030 hardly ever does. */
    private static boolean looksLikeGb(Bytes bytes) throws IOException {
        long inside = 0;
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = bytes.open()) {
            int lead = -1;
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                for (byte b : Arrays.copyOf(buffer, n)) {
                    int value = b & 0xFF;
                    if (lead >= 0) {
                        all++;
                        inside += lead >= 0xA1 && lead <= 0xF7 && value >= 0xA1 ? 1 : 0;
                        lead = -1;
                    } else if (value >= 0x80) {
                        lead = value;
                    }
                }
            }
        }
        return all > 0 && inside >= all * GB_SHARE;
    }
}
