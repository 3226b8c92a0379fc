package io.confscope.system.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One packaged service as a process, which can be stopped, killed and started again on the same data and port. */
public final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(40);
    private static final int LOG_LINES_SHOWN = 40;

    private final Service service;
    private final Map<String, String> environment;
    private final List<String> options;
    private final Path log;
    private final Api api;
    private @Nullable Process process;

    ServiceProcess(Service service, int port, Map<String, String> environment, List<String> options, Path log) {
        this.service = service;
        this.environment = environment;
        this.options = options;
        this.log = log;
        this.api = new Api(URI.create("http://127.0.0.1:" + port));
    }

    public Api api() {
        return api;
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The number of the running process. */
    public long pid() {
        Process started = process;
        if (started == null) {
            throw new IllegalStateException(service.folder() + " was not started");
        }
        return started.pid();
    }

    /** Asks the service to end (SIGTERM) without waiting for it. */
    public void terminate() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Starts the process without waiting for it; does nothing where it runs already. */
    public void start() {
        if (isRunning()) {
            return;
        }
        Path jar = service.jar(Checkout.root(), environment.containsKey("CONFSCOPE_DATABASE_URL"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not there: mvn package builds it");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + service.heap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        Path archive = jar.resolveSibling("classes.jsa");
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command)
                .directory(Checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("CONFSCOPE_API_KEY");
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + service.folder(), e);
        }
    }

    /** Waits until the service says that it is ready; fails with its log when it dies or takes too long. */
    public void awaitReady() {
        try {
            await("readiness of " + service.folder())
                    .atMost(READY_WITHIN)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !isRunning() || isReady());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(
                    service.folder() + " is not ready after " + READY_WITHIN.toSeconds() + " s\n" + logTail(), e);
        }
        if (!isRunning()) {
            throw new IllegalStateException(service.folder() + " has ended\n" + logTail());
        }
    }

    /** Ends the service as an operator does (SIGTERM), and waits for it. */
    public void stop() {
        end(false);
    }

    /** Ends the service as a fault does (SIGKILL): it has no chance to write anything more. */
    public void kill() {
        end(true);
    }

    /** The end of the service's log, under a headline. */
    public String logTail() {
        List<String> lines = logLines();
        List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
        return "--- " + log + " ---\n" + String.join("\n", tail);
    }

    /** Everything that the service has logged, in whole lines. */
    public List<String> logLines() {
        return LogFile.lines(log);
    }

    private boolean isReady() {
        try {
            return api.get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    private void end(boolean forcibly) {
        Process running = process;
        if (running == null) {
            return;
        }
        if (forcibly) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        try {
            if (!running.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException(service.folder() + " did not end in time\n" + logTail());
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
