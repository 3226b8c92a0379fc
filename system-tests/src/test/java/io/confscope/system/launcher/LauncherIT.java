package io.confscope.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.launcher.Launcher.Outcome;
import io.confscope.system.launcher.Launcher.Typed;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Service;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherIT {

    private final Path folder;
    private final Launcher launcher;

    LauncherIT(@TempDir Path folder) {
        this.folder = folder;
        this.launcher = new Launcher(folder);
    }

    @AfterEach
    void nothingStaysBehind() throws Exception {
        launcher.run("down");
    }

    @Test
    void aNewcomersFirstMinutes() throws Exception {
        // Else it is a warning where ingest-service takes its time.
        launcher.set("CONFSCOPE_FEED_START_PATIENCE", "600S");
        Outcome up = launcher.run("up", "--detach");

        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output())
                .contains("added 44", launcher.address() + "/?lang=en", launcher.address() + "/?lang=zh");
        launcher.stats().awaitFigures(1);
        Api dashboard = new Api(URI.create(launcher.address()));
        assertThat(dashboard
                        .get("/api/stats/api/v1/stats/topics")
                        .json()
                        .path("total")
                        .path("papers")
                        .asInt())
                .isEqualTo(44);

        // Those that run are asked where they were started, whatever the environment says since.
        launcher.set("CONFSCOPE_STATS_PORT", "9");
        Outcome second = launcher.run("up");
        assertThat(second.status()).isZero();
        assertThat(second.output()).contains("running already", launcher.address());

        Outcome status = launcher.run("status");
        assertThat(status.status()).as(status.output()).isZero();
        assertThat(status.output().lines().filter(line -> line.contains(" yes ")))
                .hasSize(3);
        assertThat(status.output()).containsPattern("ingest-service .* 1 +44 ");
        assertThat(status.output()).containsPattern("stats-service .* 1 +44 ");

        assertThat(launcher.run("logs", "stats").output()).contains("Listening on");
        // A machine that stands still for 2 s is said to block a thread: that is no fault of the services.
        assertThat(launcher.run("logs").output().lines().filter(line -> !line.contains("BlockedThreadChecker")))
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));

        launcher.set("CONFSCOPE_DATA", "./data folder/.");
        Outcome down = launcher.run("down");
        assertThat(down.status()).as(down.output()).isZero();
        assertThat(down.output()).contains("ingest-service stopped", "stats-service stopped", "dashboard stopped");
        assertThat(launcher.run("status").status()).isNotZero();
    }

    @Test
    void loadSaysWhatCameOfEachFileAndFailsIfOneFailed() throws Exception {
        assertThat(launcher.run("up", "--detach").status()).isZero();
        Path prose = Files.writeString(folder.resolve("a letter & more.txt"), "This is no dump.\n");
        Path next = Files.writeString(
                folder.resolve("论文 2027.txt"),
                """
                论文ICLR 2027 Poster2027 年医学影像 心电图的表征
                ICLR 2027 Poster accepted paper at ICLR 2027. We learn from ECG recordings.
                """);

        Outcome again = launcher.run("load", Checkout.seed().toString());
        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains("nothing to do");

        Outcome added = launcher.run("load", next.toString());
        assertThat(added.status()).as(added.output()).isZero();
        assertThat(added.output()).contains("论文 2027.txt", "added 1", "rejected 0");

        Outcome mixed = launcher.run(
                "load", prose.toString(), folder.resolve("missing.txt").toString());
        assertThat(mixed.status()).isEqualTo(1);
        assertThat(mixed.output()).contains("not loaded", "no such file", "2 of 2 files");
    }

    @Test
    void theForegroundStartsItsOwnAndEndsWithAllThreeWhenItIsAskedTo() throws Exception {
        launcher.set("CONFSCOPE_INGEST_URL", "http://127.0.0.1:9");
        Typed up = launcher.type("up");
        awaitAddress(up);
        assertThat(up.outputSoFar()).contains("CONFSCOPE_STATS_URL are not heeded", "added 44");
        assertThat(launcher.services()).hasSize(3);

        up.process().destroy();

        Outcome ended = up.await();
        assertThat(ended.status()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("ingest-service stopped", "stats-service stopped", "dashboard stopped");
    }

    @Test
    void aServiceThatCannotStartIsNamedAtOnceAndTheOthersAreStopped() throws Exception {
        launcher.set("CONFSCOPE_FEED_TIMEOUT", "soon");

        Outcome up = launcher.run("up", "--detach");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.output())
                .contains("stats-service has ended", "stats-service.log", "ingest-service stopped")
                .doesNotContain("not ready after");
        assertThat(launcher.services()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aStartThatIsInterruptedLeavesNothingRunning(int started) throws Exception {
        Typed up = launcher.type("up");
        await("the start")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> up.outputSoFar().contains("Starting") && launcher.pidFiles() >= started);

        up.process().destroy();

        Outcome ended = up.await();
        assertThat(ended.output()).contains("Confscope is stopped");
        assertThat(launcher.services()).isEmpty();
    }

    @Test
    void aServiceThatDiesInTheForegroundIsNamedAndTheOthersAreStopped() throws Exception {
        Typed up = launcher.type("up");
        awaitAddress(up);

        ProcessHandle.of(launcher.pidOf(Service.STATS)).orElseThrow().destroyForcibly();

        Outcome ended = up.await();
        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output())
                .contains(
                        "stats-service has ended", "stats-service.log", "ingest-service stopped", "dashboard stopped");
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws Exception {
        int port = launcher.ports().stats();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Outcome up = launcher.run("up", "--detach");

            assertThat(up.status()).isEqualTo(1);
            assertThat(up.output()).contains("Port " + taken.getLocalPort(), "CONFSCOPE_STATS_PORT");
        }
    }

    private static void awaitAddress(Typed up) {
        await("the address")
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        up.outputSoFar().contains("Ctrl-C") || !up.process().isAlive());
    }
}
