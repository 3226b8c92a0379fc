package io.confscope.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.launcher.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps and backups may have any name that a file can have: none is taken for an option, a pattern or another machine. */
class FileNamesIT {

    private final Path folder;
    private final Launcher launcher;
    private final StandInIngest ingest;

    FileNamesIT(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.launcher = new Launcher(folder);
        this.ingest = new StandInIngest(backup(folder));
        launcher.set("CONFSCOPE_INGEST_URL", ingest.url());
    }

    @AfterEach
    void nothingStaysBehind() {
        ingest.close();
    }

    @Test
    void dumpsOfAnyNameAreLoaded() throws Exception {
        List<String> typed = List.of(
                "load",
                "miccai [2025].txt",
                "{a,b} [1-3].json",
                "-",
                "--help",
                "#1 * 50 % & more?.csv",
                "论文:\"2025\".txt");
        Map<String, String> dumps = new HashMap<>();
        for (String name : typed.subList(1, typed.size())) {
            dumps.put(name, "the content of " + name);
            Files.writeString(folder.resolve(name), "the content of " + name);
        }

        Outcome load = launcher.run(typed.toArray(String[]::new));

        assertThat(load.status()).as(load.output()).isZero();
        assertThat(ingest.uploads()).isEqualTo(dumps);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"confscope-2026-10-01T12:00:00+00:00.tar.gz", "[1-3] {a,b} #1.tar.gz", "./-a.tar.gz", "备份.tar.gz"
            })
    void aBackupOfAnyNameIsWrittenAndPutBack(String name) throws Exception {
        Outcome backup = launcher.run("backup", name);
        assertThat(backup.status()).as(backup.output()).isZero();
        assertThat(backup.output()).contains("revision 7 to " + name);
        assertThat(folder.resolve(name)).exists();

        Outcome restore = launcher.run("restore", name);
        assertThat(restore.status()).as(restore.output()).isZero();
        assertThat(folder.resolve("data folder/ingest")).isDirectory();
    }

    @Test
    void aBackupThatCannotBeWrittenIsNotTheServicesFault() throws Exception {
        Outcome missing = launcher.run("backup", "no such folder/confscope.tar.gz");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.output())
                .contains("could not be written", "no such folder/confscope.tar.gz")
                .doesNotContain(ingest.url());

        Outcome option = launcher.run("backup", "--help");
        assertThat(option.status()).isEqualTo(1);
        assertThat(option.output()).contains("knows no option '--help'");
        assertThat(launcher.run("backup", "my", "backup.tar.gz").status()).isEqualTo(1);
        assertThat(folder.resolve("my")).doesNotExist();
    }

    @Test
    void nothingIsPutBackBesideADatabaseThatIsUsedInItsPlace() throws Exception {
        assertThat(launcher.run("backup", "confscope.tar.gz").status()).isZero();
        launcher.set("CONFSCOPE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/confscope");

        Outcome restore = launcher.run("restore", "confscope.tar.gz");

        assertThat(restore.status()).isEqualTo(1);
        assertThat(restore.output()).contains("CONFSCOPE_DATABASE_URL", "pg_restore", "Nothing was changed");
        assertThat(folder.resolve("data folder")).doesNotExist();
    }

    /** The least that is a whole backup. */
    private static byte[] backup(Path folder) throws IOException {
        Path saved = Files.createDirectory(folder.resolve("saved"));
        Files.writeString(saved.resolve("manifest.json"), "{\"product\":\"confscope-ingest\",\"revision\":7}\n");
        Process tar = new ProcessBuilder("tar", "-czf", "-", "manifest.json")
                .directory(saved.toFile())
                .start();
        return tar.getInputStream().readAllBytes();
    }
}
