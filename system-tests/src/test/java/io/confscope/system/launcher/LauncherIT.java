package io.confscope.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code ./confscope up --detach} to {@code ./confscope down}, on free ports and an empty data folder. */
class LauncherIT {

    private static final long PATIENCE_SECONDS = 180;

    private final Ports ports = Ports.free();
    private final Path folder;

    LauncherIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What a command printed, both streams as a terminal shows them, and its exit status. */
    private record Outcome(int status, String output) {}

    @AfterEach
    void nothingStaysBehind() throws Exception {
        confscope("down");
    }

    @Test
    void aNewcomersFirstMinutes() throws Exception {
        Outcome up = confscope("up", "--detach");

        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output()).contains("added 44").contains(address() + "/?lang=en", address() + "/?lang=zh");
        Api dashboard = new Api(URI.create(address()));
        Answer topics = dashboard.get("/api/stats/api/v1/stats/topics");
        assertThat(topics.json().path("total").path("papers").asInt()).isEqualTo(44);

        assertThat(confscope("up")).satisfies(second -> {
            assertThat(second.status()).isZero();
            assertThat(second.output()).contains("running already", address());
        });

        Outcome status = confscope("status");
        assertThat(status.status()).as(status.output()).isZero();
        assertThat(status.output().lines().filter(line -> line.contains(" yes ")))
                .hasSize(3);
        assertThat(status.output()).containsPattern("ingest-service .* 1 +44 ");
        assertThat(status.output()).containsPattern("stats-service .* 1 +44 ");

        assertThat(confscope("logs", "stats").output()).contains("stats-service");

        Outcome down = confscope("down");
        assertThat(down.status()).as(down.output()).isZero();
        assertThat(down.output()).contains("ingest-service stopped", "stats-service stopped", "dashboard stopped");
        assertThat(confscope("status").status()).isNotZero();
    }

    @Test
    void loadSaysWhatCameOfEachFileAndFailsIfOneFailed() throws Exception {
        assertThat(confscope("up", "--detach").status()).isZero();
        Path prose = Files.writeString(folder.resolve("a letter & more.txt"), "This is no dump.\n");
        Path next = Files.writeString(
                folder.resolve("论文 2027.txt"),
                """
                论文ICLR 2027 Poster2027 年医学影像 心电图的表征
                ICLR 2027 Poster accepted paper at ICLR 2027. We learn from ECG recordings.
                """,
                StandardCharsets.UTF_8);

        Outcome again = confscope("load", Checkout.seed().toString());
        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains("nothing to do");

        Outcome added = confscope("load", next.toString());
        assertThat(added.status()).as(added.output()).isZero();
        assertThat(added.output()).contains("论文 2027.txt", "added 1", "rejected 0");

        Outcome mixed = confscope(
                "load", prose.toString(), folder.resolve("missing.txt").toString());
        assertThat(mixed.status()).isEqualTo(1);
        assertThat(mixed.output()).contains("not loaded", "no such file", "2 of 2 files");
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws Exception {
        int taken = ports.stats();
        try (var socket = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            Outcome up = confscope("up", "--detach");

            assertThat(socket.isBound()).isTrue();
            assertThat(up.status()).isEqualTo(1);
            assertThat(up.output()).contains("Port " + taken, "CONFSCOPE_STATS_PORT");
        }
    }

    private String address() {
        return "http://127.0.0.1:" + ports.dashboard();
    }

    private Outcome confscope(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Checkout.root().resolve("confscope").toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("CONFSCOPE_"));
        environment.put("CONFSCOPE_DATA", folder.resolve("data folder").toString());
        environment.putAll(ports.environment());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            throw new IllegalStateException(command + " takes too long:\n" + Files.readString(output));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }
}
