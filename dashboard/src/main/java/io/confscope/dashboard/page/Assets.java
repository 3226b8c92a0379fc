package io.confscope.dashboard.page;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the front end, read from the class path once and kept. Only names that look like one of ours are looked
 * up, so what is kept is bounded by what exists.
 */
@ApplicationScoped
class Assets {
    /** The address of Chart.js, the same for every version: its ETag tells versions apart. */
    static final String CHART = "/vendor/chart.js";

    private static final String ROOT = "META-INF/resources";
    private static final Pattern NAME = Pattern.compile("(/[a-z0-9-]+)*/[a-z0-9-]+\\.[a-z]+");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();
    private final boolean keep;

    Assets(LaunchMode mode) {
        keep = mode != LaunchMode.DEVELOPMENT;
    }

    /** The file at a path, if it was read before; never waits for the disk. */
    Optional<Asset> known(String path) {
        return Optional.ofNullable(known.get(path));
    }

    /** The file at a path such as {@code /app/main.js}, from the disk; it is known from then on. */
    Optional<Asset> find(String path) {
        if (!NAME.matcher(path).matches() || !Asset.isKnown(path)) {
            return Optional.empty();
        }
        Optional<Asset> read =
                read(path.equals(CHART) ? chartJs() : ROOT + path).map(bytes -> Asset.of(path, bytes));
        if (keep) {
            read.ifPresent(fresh -> known.put(path, fresh));
        }
        return read;
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Where the webjar keeps its file; the version is the one the build resolved. */
    private static String chartJs() {
        var build = new Properties();
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/maven/org.webjars.npm/chart.js/pom.properties")) {
            if (in == null) {
                throw new IllegalStateException("the webjar of Chart.js is not on the class path");
            }
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version of Chart.js", e);
        }
        return ROOT + "/webjars/chart.js/" + build.getProperty("version") + "/dist/chart.umd.min.js";
    }
}
