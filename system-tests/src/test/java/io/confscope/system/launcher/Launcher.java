package io.confscope.system.launcher;

import io.confscope.system.stack.Api;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Ports;
import io.confscope.system.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher, typed by somebody whose data folder is empty and whose ports are free. */
final class Launcher {

    private static final long PATIENCE_SECONDS = 180;

    private final Ports ports = Ports.free();
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();

    /**
     * @param folder where commands are typed, the data folder is made, and what is printed is kept
     */
    Launcher(Path folder) {
        this.folder = folder;
    }

    /** What a command printed, both streams as a terminal shows them, and its exit status. */
    record Outcome(int status, String output) {}

    /** A command that has been typed and may still run. */
    record Typed(Process process, Path output) {

        String outputSoFar() throws IOException {
            return Files.readString(output);
        }

        Outcome await() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException("the launcher takes too long:\n" + outputSoFar());
            }
            return new Outcome(process.exitValue(), outputSoFar());
        }
    }

    Ports ports() {
        return ports;
    }

    /** The address that is printed for people, without the language. */
    String address() {
        return "http://127.0.0.1:" + ports.dashboard();
    }

    Api ingest() {
        return new Api(URI.create("http://127.0.0.1:" + ports.ingest()));
    }

    Api stats() {
        return new Api(URI.create("http://127.0.0.1:" + ports.stats()));
    }

    /** The process id of a running service. */
    long pidOf(Service service) throws IOException {
        return Long.parseLong(Files.readString(pidFile(service)).strip());
    }

    /** How many services the launcher has begun to start, and not stopped. */
    long pidFiles() {
        return Arrays.stream(Service.values())
                .filter(service -> Files.exists(pidFile(service)))
                .count();
    }

    /** The processes of services of this data folder, whether or not a file names them. */
    Stream<ProcessHandle> services() {
        return ProcessHandle.allProcesses().filter(process -> process.info()
                .commandLine()
                .filter(line -> line.contains("-DdataFolder=" + data()))
                .isPresent());
    }

    /** A variable that is set in the environment of all commands from now on. */
    void set(String variable, String value) {
        settings.put(variable, value);
    }

    Typed type(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Checkout.root().resolve("confscope").toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("CONFSCOPE_"));
        environment.put("CONFSCOPE_DATA", data().toString());
        environment.putAll(ports.environment());
        environment.putAll(settings);
        return new Typed(builder.start(), output);
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return type(arguments).await();
    }

    private Path pidFile(Service service) {
        return data().resolve("run").resolve(service.folder() + ".pid");
    }

    private Path data() {
        return folder.resolve("data folder");
    }
}
