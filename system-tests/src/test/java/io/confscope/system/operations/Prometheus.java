package io.confscope.system.operations;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Api;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Ports;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Prometheus with the rules that ship, over running services. It scrapes every second, and an alert's “for”
 * becomes a second as well, so that a test need not wait for minutes.
 */
final class Prometheus implements AutoCloseable {

    private static final Path SHIPPED = Checkout.root().resolve("ops/prometheus");

    private final Process process;
    private final Path log;
    private final Api api;

    private Prometheus(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.api = new Api(URI.create("http://127.0.0.1:" + port));
    }

    /** Whether this machine has one. */
    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "prometheus"))
                        && Files.isExecutable(Path.of(folder, "promtool")));
    }

    static Prometheus over(Services services) throws IOException {
        Path folder = Files.createTempDirectory(Checkout.output(), "prometheus-");
        Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> rules = Files.list(SHIPPED.resolve("rules"))) {
            for (Path rule : rules.toList()) {
                String text = Files.readString(rule).replaceAll("for: \\d+m", "for: 1s");
                Files.writeString(folder.resolve("rules").resolve(rule.getFileName()), text);
            }
        }
        Files.writeString(folder.resolve("prometheus.yml"), configuration(services));
        int port = Ports.one();
        Path log = folder.resolve("prometheus.log");
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Prometheus prometheus = new Prometheus(process, log, port);
        prometheus.awaitReady();
        return prometheus;
    }

    /** The configuration that ships, asking every second and at the test's addresses. */
    private static String configuration(Services services) throws IOException {
        String text = Files.readString(SHIPPED.resolve("prometheus.yml"))
                .replaceAll("(scrape_interval|evaluation_interval): \\d+s", "$1: 1s")
                .replaceAll("scrape_timeout: \\d+s", "scrape_timeout: 1s");
        for (Service service : Service.values()) {
            String job = service.name().toLowerCase(Locale.ROOT);
            String address = services.process(service).api().base().getAuthority();
            text = text.replaceAll("\"" + job + ":\\d+\"", "\"" + address + "\"");
        }
        return text;
    }

    private void awaitReady() {
        await("Prometheus, see " + log).atMost(Duration.ofSeconds(60)).until(() -> {
            try {
                return api.get("/-/ready").status() == 200;
            } catch (UncheckedIOException e) {
                return false; // nobody listens yet
            }
        });
    }

    /** The series that a query answers with, now. */
    JsonNode query(String expression) {
        Answer answer = api.get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw new IllegalArgumentException(expression + ": " + answer.body());
        }
        return answer.json().path("data").path("result");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
