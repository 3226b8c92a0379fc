package io.confscope.ingest.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.confscope.ingest.IngestConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFilesTest {

    private record Config(Path data) implements IngestConfig {

        @Override
        public Optional<String> apiKey() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> vocabulary() {
            return Optional.empty();
        }

        @Override
        public Limits limits() {
            throw new IllegalStateException("files have no limits");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whatIsKeptIsThereUnderItsHash(@TempDir Path data) throws IOException {
        var files = new DumpFiles(new Config(data));
        byte[] bytes = {1, 2, 3};
        Path kept = files.keep(files.receive(new ByteArrayInputStream(bytes)));
        assertArrayEquals(bytes, Files.readAllBytes(kept));
        assertEquals(
                "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81",
                kept.getFileName().toString());
    }

    @Test
    void aStartRemovesWhatUnfinishedUploadsAndFormsLeft(@TempDir Path data) throws IOException {
        var files = new DumpFiles(new Config(data));
        files.receive(new ByteArrayInputStream(new byte[] {1}));
        Path forms = Files.createDirectories(data.resolve("ingest").resolve("uploads"));
        Files.write(forms.resolve("form-part"), new byte[] {2});
        files.dropUnfinished();
        assertEquals(List.of(), names(forms));
        assertEquals(List.of(), names(data.resolve("ingest").resolve("dumps").resolve("incoming")));
    }
}
