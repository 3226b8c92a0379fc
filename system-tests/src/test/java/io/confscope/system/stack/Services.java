package io.confscope.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The three services on free loopback ports, with a data folder of their own under the build's output, which is kept
 * for a reader together with their logs.
 */
public final class Services implements AutoCloseable {

    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private final Map<String, String> environment;
    private final List<String> options;
    private final Path folder;

    /** Prepares the three; none is started. */
    public Services(String name) {
        this(name, Map.of());
    }

    /** Prepares the three with further variables in their environment; none is started. */
    public Services(String name, Map<String, String> further) {
        this(name, further, List.of());
    }

    /** Prepares the three with further variables and options of Java, which win over the usual ones; none is started. */
    public Services(String name, Map<String, String> further, List<String> options) {
        try {
            Files.createDirectories(Checkout.output());
            folder = Files.createTempDirectory(Checkout.output(), "services-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a data folder", e);
        }
        this.options = options;
        Ports ports = Ports.free();
        environment = ports.environment();
        environment.put("CONFSCOPE_HOST", "127.0.0.1");
        environment.put("CONFSCOPE_DATA", data().toString());
        environment.put("CONFSCOPE_INGEST_URL", "http://127.0.0.1:" + ports.ingest());
        environment.put("CONFSCOPE_STATS_URL", "http://127.0.0.1:" + ports.stats());
        environment.putAll(further);
        for (Service service : Service.values()) {
            Path log = folder.resolve(service.folder() + ".log");
            processes.put(service, new ServiceProcess(service, ports.of(service), environment, options, log));
        }
    }

    /**
     * Prepares one more stats-service, with a database of its own, of which the dashboard knows if it is started later;
     * it is not started.
     */
    public ServiceProcess addReplicaOfStats() {
        int port = Ports.one();
        String name = Service.STATS.folder() + "-" + (replicas.size() + 2);
        Map<String, String> own = new HashMap<>(environment);
        own.put("CONFSCOPE_STATS_PORT", Integer.toString(port));
        own.put("CONFSCOPE_DATA", folder.resolve("data-" + name).toString());
        environment.merge("CONFSCOPE_STATS_URL", "http://127.0.0.1:" + port, (before, added) -> before + "," + added);
        ServiceProcess replica = new ServiceProcess(Service.STATS, port, own, options, folder.resolve(name + ".log"));
        replicas.add(replica);
        return replica;
    }

    /** Starts those of the three that do not run, side by side, and waits until all are ready. */
    public Services start() {
        return start(Service.values());
    }

    /** Starts the named ones that do not run, side by side, and waits until they are ready. */
    public Services start(Service... named) {
        Arrays.stream(named).map(this::process).forEach(ServiceProcess::start);
        Arrays.stream(named).map(this::process).forEach(ServiceProcess::awaitReady);
        return this;
    }

    public ServiceProcess process(Service service) {
        ServiceProcess process = processes.get(service);
        if (process == null) {
            throw new IllegalArgumentException("no such service: " + service);
        }
        return process;
    }

    /** Where the services keep their databases, each in a folder of its own. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Whether a folder of theirs has anything in it. */
    public boolean hasFilesIn(String folder) throws IOException {
        Path path = data().resolve(folder);
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    public Api ingest() {
        return process(Service.INGEST).api();
    }

    public Api stats() {
        return process(Service.STATS).api();
    }

    public Api dashboard() {
        return process(Service.DASHBOARD).api();
    }

    /** The ends of the logs of all three. */
    public String logTails() {
        return Stream.concat(processes.values().stream(), replicas.stream())
                .map(ServiceProcess::logTail)
                .collect(Collectors.joining("\n"));
    }

    /** Removes data and logs, where nobody will look at them any more. */
    public void forget() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Stops all of them, whatever state they are in; they can be started again. */
    public void stop() {
        replicas.forEach(ServiceProcess::stop);
        processes.values().forEach(ServiceProcess::stop);
    }

    @Override
    public void close() {
        stop();
    }
}
