package io.confscope.system.upgrade;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What is kept of a released version below {@code upgrades/<version>}: its data folder, what it answered, and the
 * checksums of its migrations. CONTRIBUTING.md says how it is written.
 */
final class KeptVersion {

    /** How many revisions the data folder has. */
    static final int REVISIONS = 3;

    private static final Path FOLDER = Checkout.root().resolve("system-tests/src/test/resources/upgrades");

    private static final List<String> INGEST = List.of(
            "/api/v1/papers?asOf=%d&decision=any&limit=100",
            "/api/v1/papers/export?format=ndjson&asOf=%d&decision=any", "/api/v1/vocabulary?revision=%d");
    private static final List<String> STATS = List.of(
            "/api/v1/stats?asOf=%d&by=topic,presentation&decision=any",
            "/api/v1/stats/modalities?asOf=%d&format=csv",
            "/api/v1/trends?asOf=%d&by=topic",
            "/api/v1/diff?from=0&to=%d");

    private final Path folder;

    KeptVersion(String version) {
        this.folder = FOLDER.resolve(version);
    }

    static List<String> all() throws IOException {
        try (Stream<Path> versions = Files.list(FOLDER)) {
            return versions.map(version -> version.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    Path answers() {
        return folder.resolve("answers.json");
    }

    Path migrations() {
        return folder.resolve("migrations.txt");
    }

    /** Puts the data folder of the version where services will look for theirs. */
    void unpackTo(Path data) throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve("data.zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = data.resolve(entry.getName());
                Files.createDirectories(path.getParent());
                Files.copy(zip, path);
            }
        }
    }

    /** Keeps the data folder of stopped services. */
    void pack(Path data) throws IOException {
        Files.createDirectories(folder);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("data.zip")));
                Stream<Path> all = Files.walk(data)) {
            for (Path path : all.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                zip.putNextEntry(new ZipEntry(data.relativize(path).toString()));
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }

    /** What is said about each revision, by service and address. */
    static Map<String, String> answers(Services services) {
        Map<String, String> answers = new TreeMap<>();
        for (int revision = 1; revision <= REVISIONS; revision++) {
            for (String address : INGEST) {
                put(answers, "ingest", services.ingest().get(address.formatted(revision)), address.formatted(revision));
            }
            for (String address : STATS) {
                put(answers, "stats", services.stats().get(address.formatted(revision)), address.formatted(revision));
            }
        }
        return answers;
    }

    private static void put(Map<String, String> answers, String service, Answer answer, String address) {
        if (answer.status() != 200) {
            throw new IllegalStateException(service + " " + address + ": " + answer);
        }
        answers.put(service + " " + address, answer.body());
    }

    /** The checksum and path of each migration of this checkout. */
    static List<String> checksums() throws IOException {
        List<String> checksums = new ArrayList<>();
        for (String service : List.of("ingest-service", "stats-service")) {
            try (Stream<Path> all = Files.walk(Checkout.root().resolve(service).resolve("src/main/resources/db"))) {
                for (Path sql : all.filter(path -> path.toString().endsWith(".sql"))
                        .sorted()
                        .toList()) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(sql));
                    checksums.add(Long.toHexString(sum.getValue()) + " "
                            + Checkout.root().relativize(sql).toString().replace('\\', '/'));
                }
            }
        }
        return checksums;
    }
}
