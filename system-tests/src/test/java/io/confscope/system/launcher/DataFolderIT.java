package io.confscope.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.launcher.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runs is found again by its data folder, whatever that is called, and nothing else is taken for it. */
class DataFolderIT {

    private final Path folder;
    private final Path data;
    private final Launcher launcher;
    private final List<Process> processes = new ArrayList<>();

    DataFolderIT(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data folder");
        this.launcher = new Launcher(folder);
    }

    @BeforeEach
    void aLinkToTheFolder() throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.createSymbolicLink(folder.resolve("link"), data);
    }

    @AfterEach
    void nothingStaysBehind() {
        processes.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource({
        "data folder, ./data folder",
        "data folder, .//data folder/.",
        "data folder, link/../data folder/",
        "data folder, link",
        "link, data folder",
    })
    void downStopsWhatWasStartedUnderAnotherNameOfTheFolder(String started, String asked) throws Exception {
        Process service = service(folder.resolve(started));
        record(data, service.pid());

        Outcome down = down(asked);

        assertThat(down.output()).contains("ingest-service stopped");
        assertEnded(service);
        assertThat(data.resolve("run")).isEmptyDirectory();
    }

    @Test
    void downStopsWhatRunsInAFolderThatWasMoved() throws Exception {
        Process service = service(data);
        record(data, service.pid());
        Files.move(data, folder.resolve("moved"));

        assertThat(down("moved").output()).contains("ingest-service stopped");
        assertEnded(service);
    }

    /** As after a restart of the machine, which gives the same numbers to others. */
    @Test
    void downLeavesAloneWhatOnlyHasTheNumber() throws Exception {
        Path other = folder.resolve("data folder of another");
        Files.createDirectories(other.resolve("run"));
        Process serviceOfAnother = service(other);
        record(other, serviceOfAnother.pid());
        Process program = start("an editor", "-DdataFolder=" + data);
        Process ended = start("something else");
        ended.destroyForcibly().waitFor();

        for (Process process : List.of(serviceOfAnother, program, ended)) {
            record(data, process.pid());

            assertThat(down("data folder").output()).contains("Nothing of " + data);
            assertThat(data.resolve("run")).isEmptyDirectory();
        }
        assertThat(List.of(serviceOfAnother, program)).allMatch(Process::isAlive);
    }

    private Outcome down(String name) throws Exception {
        launcher.set("CONFSCOPE_DATA", name);
        Outcome down = launcher.run("down");
        assertThat(down.status()).as(down.output()).isZero();
        return down;
    }

    private static void record(Path data, long pid) throws IOException {
        Files.writeString(data.resolve("run/ingest-service.pid"), pid + "\n");
        Files.writeString(data.resolve("run/ingest-service.url"), "http://127.0.0.1:9\n");
    }

    /** A process that has the command line of an ingest-service, and does nothing. */
    private Process service(Path data) throws IOException {
        return start(
                "java",
                "-DdataFolder=" + data,
                "-jar",
                "/a checkout/ingest-service/target/quarkus-app/quarkus-run.jar");
    }

    /** A process that waits for its standard input to end, at the latest with the tests. */
    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "read line"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        processes.add(process);
        return process;
    }

    private static void assertEnded(Process process) throws InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
