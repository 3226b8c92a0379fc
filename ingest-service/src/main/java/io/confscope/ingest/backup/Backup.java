package io.confscope.ingest.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A copy of the database and the files of all dumps, to be written out once. */
final class Backup implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Manifest manifest;
    private final Path database;
    private final List<Path> dumps;

    /**
     * @param database a zip file of the database's files, which is deleted when this is closed
     */
    Backup(Manifest manifest, Path database, List<Path> dumps) {
        this.manifest = manifest;
        this.database = database;
        this.dumps = dumps;
    }

    String fileName() {
        return "confscope-" + NAME.format(manifest.takenAt()) + ".tar.gz";
    }

    void writeTo(OutputStream output) throws IOException {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(output), StandardCharsets.UTF_8.name())) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            writeDatabase(tar);
            for (Path dump : dumps) {
                try (InputStream bytes = Files.newInputStream(dump)) {
                    write(tar, "dumps/" + dump.getFileName(), Files.size(dump), bytes);
                }
            }
            byte[] json = manifest.json().getBytes(StandardCharsets.UTF_8);
            write(tar, Manifest.ENTRY, json.length, new ByteArrayInputStream(json));
        }
    }

    private void writeDatabase(TarArchiveOutputStream tar) throws IOException {
        try (ZipFile zip = new ZipFile(database.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream bytes = zip.getInputStream(entry)) {
                    write(tar, entry.getName(), entry.getSize(), bytes);
                }
            }
        }
    }

    private void write(TarArchiveOutputStream tar, String name, long size, InputStream bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setModTime(manifest.takenAt().toEpochMilli());
        tar.putArchiveEntry(entry);
        bytes.transferTo(tar);
        tar.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(database);
    }
}
