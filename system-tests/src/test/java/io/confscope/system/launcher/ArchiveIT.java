package io.confscope.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archives of classes that the build makes are used, and none of them can keep a service from starting. */
class ArchiveIT {

    private final Path folder;
    private final Launcher launcher;

    ArchiveIT(@TempDir Path folder) {
        this.folder = folder;
        this.launcher = new Launcher(folder);
    }

    @AfterEach
    void nothingStaysBehind() throws Exception {
        launcher.run("down");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "looks into /proc")
    void eachServiceRunsWithTheArchiveOfItsBuild() throws Exception {
        assertThat(launcher.run("up", "--detach").status()).isZero();

        for (Service service : Service.values()) {
            assertThat(Files.readString(Path.of("/proc", Long.toString(launcher.pidOf(service)), "maps")))
                    .as(service.folder())
                    .contains(service.folder() + "/target/quarkus-app/classes.jsa");
        }
    }

    @Test
    void anArchiveThatWasCutOffOrIsMissingIsNotUsed() throws Exception {
        Path jar = folder.resolve("quarkus-run.jar");
        Path archive = folder.resolve("classes.jsa");
        assertThat(option(jar)).isEmpty();

        Files.writeString(archive, "all of it");
        Files.writeString(folder.resolve("classes.jsa.size"), "9\n");
        assertThat(option(jar)).isEqualTo("-XX:SharedArchiveFile=" + archive);

        Files.writeString(archive, "a part");
        assertThat(option(jar)).isEmpty();
    }

    @Test
    void javaPassesOverAnArchiveOfSomethingElse() throws Exception {
        Path archive = folder.resolve("classes.jsa");
        Files.write(archive, new byte[100_000]);

        assertThat(output(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:SharedArchiveFile=" + archive,
                        "-version"))
                .contains("Runtime Environment");
    }

    /** What the launcher adds to Java's options for a service's jar. */
    private static String option(Path jar) throws Exception {
        Path parts = Checkout.root().resolve("ops/launcher");
        return output(
                        "bash",
                        "-euc",
                        ". \"$1/settings.sh\" && . \"$1/processes.sh\" && archive_option \"$2\"",
                        "archive_option",
                        parts.toString(),
                        jar.toString())
                .strip();
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
