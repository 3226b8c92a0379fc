package io.confscope.system.stack;

import java.nio.file.Path;

/** One of the three services, as it is packaged and configured. */
public enum Service {
    INGEST("ingest-service", "256m"),
    STATS("stats-service", "192m"),
    DASHBOARD("dashboard", "128m");

    private final String folder;
    private final String heap;

    Service(String folder, String heap) {
        this.folder = folder;
        this.heap = heap;
    }

    /** The name of the service's folder, and of the service. */
    public String folder() {
        return folder;
    }

    /** The heap that the launcher gives it. */
    String heap() {
        return heap;
    }

    /** What {@code mvn package} leaves to be started, or {@code mvn -Ppostgres package}. */
    Path jar(Path root, boolean forPostgres) {
        String build = forPostgres && this != DASHBOARD ? "target/postgresql" : "target";
        return root.resolve(folder).resolve(build).resolve("quarkus-app/quarkus-run.jar");
    }
}
