package io.confscope.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpFileTest {

    private static final String TEXT = "论文ICLR 2026 Poster2026 年医学影像 标题，与“引号”\n正文 text\n";
    private static final long LIMIT = 1 << 20;

    private final Path folder;

    DumpFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private DumpFile inspect(byte[] bytes) throws IOException, UnreadableDumpException {
        return DumpFile.inspect(Files.write(folder.resolve("dump"), bytes), LIMIT);
    }

    private static String text(DumpFile file) throws IOException {
        try (Reader reader = file.open()) {
            var text = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
            return text.toString();
        }
    }

    private String codeOfRefused(byte[] bytes) {
        return assertThrows(UnreadableDumpException.class, () -> inspect(bytes)).code();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,\uFEFF", "GB18030,''"})
    void theSameTextInAnyEncodingIsTheSame(String charset, String mark) throws Exception {
        byte[] bytes = (mark + TEXT).getBytes(Charset.forName(charset));
        assertEquals(TEXT, text(inspect(bytes)));
        assertEquals(TEXT, text(inspect(packed(bytes))));
    }

    @Test
    void latin1IsNotTakenForChinese() {
        String french = "Les données médicales à l'hôpital où l'élève étudie près de chez lui, ça c'est sûr.";
        assertEquals("unknown-encoding", codeOfRefused(french.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void oneBrokenByteFarBehindIsFound() {
        byte[] bytes = ("论文".repeat(60_000) + "x").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        assertEquals("unknown-encoding", codeOfRefused(bytes));
    }

    @Test
    void emptyAndBinaryFilesAreRefused() throws IOException {
        assertEquals("empty-dump", codeOfRefused(new byte[0]));
        assertEquals(
                "binary-dump", codeOfRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}));
        assertEquals("empty-dump", codeOfRefused(packed(new byte[0])));
    }

    @Test
    void aCutOffGzipFileIsRefused() throws IOException {
        byte[] whole = packed(TEXT.repeat(100).getBytes(StandardCharsets.UTF_8));
        assertEquals("broken-gzip", codeOfRefused(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void aGzipBombIsRefusedAtTheLimit() throws IOException {
        assertEquals(
                "dump-too-large",
                codeOfRefused(packed("x".repeat((int) LIMIT + 1).getBytes(StandardCharsets.UTF_8))));
    }
}
