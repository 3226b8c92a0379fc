package io.confscope.ingest.format.known;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.confscope.ingest.format.DumpFile;
import io.confscope.ingest.format.DumpFormat;
import io.confscope.ingest.format.Origin;
import io.confscope.ingest.format.Reading;
import io.confscope.ingest.format.SoundReading;
import io.confscope.ingest.format.UnreadableDumpException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all, sent as a dump: refused whole with advice, or read by the reader that they are told to be for. */
@Timeout(30)
class UploadFuzzTest {

    private static final int LIMIT = 1 << 20;
    private static final List<Charset> MARKED =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @FuzzTest
    void upload(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("dump"), bytes);
        try {
            DumpFile dump = DumpFile.inspect(path, LIMIT);
            String text = text(dump);
            checkNothingIsReplaced(text, dump.charset(), bytes);
            DumpFormat format = FormatDetector.detect(dump);
            Reading reading = SoundReading.of(Readers.of(format, Origin.UNKNOWN, List.of("医学影像")), text);
            otherwiseEncoded(text, format, reading, Math.floorMod(Arrays.hashCode(bytes), 6));
        } catch (UnreadableDumpException e) {
            assertFalse(e.code().isBlank() || e.advice().isBlank(), "a refusal says what to do");
        }
    }

    /** The bytes are there again, but for a byte order mark. */
    private static void checkNothingIsReplaced(String text, Charset charset, byte[] bytes) {
        boolean packed = bytes[0] == 0x1F;
        if (!packed && MARKED.contains(charset)) {
            byte[] again = text.getBytes(charset);
            int mark = bytes.length - again.length;
            assertTrue(mark == 0 || mark == 2 || mark == 3, "no character is lost");
            assertArrayEquals(Arrays.copyOfRange(bytes, mark, bytes.length), again);
        }
    }

    private static String text(DumpFile dump) throws IOException {
        try (Reader reader = dump.open()) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private static void otherwiseEncoded(String text, DumpFormat format, Reading expected, int way)
            throws IOException, UnreadableDumpException {
        Charset charset = MARKED.get(way % MARKED.size());
        byte[] bytes = ("\uFEFF" + text).getBytes(charset);
        Path path = Files.write(folder.resolve("again"), way < MARKED.size() ? bytes : packed(bytes));
        DumpFile again = DumpFile.inspect(path, 2 * LIMIT + 4L);
        assertEquals(charset, again.charset());
        assertEquals(format, FormatDetector.detect(again));
        var reading = new Reading();
        Readers.of(format, Origin.UNKNOWN, List.of("医学影像")).read(again, reading);
        assertEquals(expected.lines(), reading.lines(), "encodings do not matter");
        assertTrue(again.bytesRead() <= Files.size(path), "no more is read than there is");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
