package io.confscope.ingest.dump;

import io.confscope.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The bytes of all dumps, each in a file named by its SHA-256. */
@ApplicationScoped
public class DumpFiles {

    private final Path kept;
    private final Path incoming;

    /** Where the framework puts the files of forms. */
    private final Path forms;

    DumpFiles(IngestConfig config) {
        this.kept = config.data().resolve("ingest").resolve("dumps");
        this.incoming = kept.resolve("incoming");
        this.forms = config.data().resolve("ingest").resolve("uploads");
    }

    /** A file that was received and is not kept yet. */
    record Received(Path path, String sha256, long bytes) {}

    /** Streams an upload to disk; nothing of it stays in memory. */
    Received receive(InputStream body) throws IOException {
        Files.createDirectories(incoming);
        Path path = Files.createTempFile(incoming, "upload-", ".part");
        try (var digesting = new DigestInputStream(body, sha256());
                OutputStream file = Files.newOutputStream(path)) {
            long bytes = digesting.transferTo(file);
            return new Received(
                    path, HexFormat.of().formatHex(digesting.getMessageDigest().digest()), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Keeps a received file for good; it is on the disk when this returns. */
    Path keep(Received received) throws IOException {
        Path path = path(received.sha256());
        try (var channel = FileChannel.open(received.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(received.path(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(kept, StandardOpenOption.READ)) {
            // The name is on the disk only when the folder is.
            folder.force(true);
        }
        return path;
    }

    void drop(Received received) throws IOException {
        Files.deleteIfExists(received.path());
    }

    Path path(String sha256) {
        return kept.resolve(sha256);
    }

    /** The files of all dumps that are kept. */
    public List<Path> all() throws IOException {
        Files.createDirectories(kept);
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Removes uploads that a stop of the process cut off. */
    void dropUnfinished() throws IOException {
        for (Path folder : List.of(incoming, forms)) {
            Files.createDirectories(folder);
            try (Stream<Path> parts = Files.list(folder)) {
                for (Path part : parts.toList()) {
                    Files.delete(part);
                }
            }
        }
    }

    /** The disk that the dumps are kept on. */
    FileStore disk() throws IOException {
        Files.createDirectories(kept);
        return Files.getFileStore(kept);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
