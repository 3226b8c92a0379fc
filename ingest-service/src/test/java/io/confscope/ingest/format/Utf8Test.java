package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's decoder, asked about all bytes at once, says what is right. */
class Utf8Test {

    private static final int PIECE = 1 << 16;

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isValid(byte[] bytes) throws IOException {
        return Utf8.isValid(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "论文", "𝛼", "a𝛼", "论文 in English, and a good deal of it", "é论𝛼é论𝛼"})
    void everyPrefixIsJudgedAsJavaDoes(String text) throws IOException {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            byte[] prefix = Arrays.copyOf(whole, length);
            assertEquals(isUtf8(prefix), isValid(prefix), () -> text + " cut off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "论", "𝛼"})
    void aCharacterMayLieOnTheEdgeOfAPiece(String character) throws IOException {
        for (int before = PIECE - 5; before <= PIECE + 1; before++) {
            byte[] text = ("a".repeat(before) + character + "b").getBytes(StandardCharsets.UTF_8);
            assertEquals(true, isValid(text), "after " + before);
            text[before + 1] = 'b';
            assertEquals(false, isValid(text), "broken after " + before);
        }
    }

    @Test
    void bytesThatComeOneByOneAreTheSame() throws IOException {
        byte[] text = "论文 with 𝛼 and é".getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(text) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };
        assertEquals(true, Utf8.isValid(slow));
    }

    @Test
    void anyBytesAreJudgedAsJavaDoes() throws IOException {
        var random = new Random(20261128);
        byte[] pieces = "ab é论文𝛼\u0080\u07ff\u0800\uffff".getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 2_000; run++) {
            byte[] bytes = new byte[random.nextInt(24)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(20) == 0 ? (byte) random.nextInt(256) : pieces[(run + i) % pieces.length];
            }
            assertEquals(isUtf8(bytes), isValid(bytes), () -> HexFormat.of().formatHex(bytes));
        }
    }
}
