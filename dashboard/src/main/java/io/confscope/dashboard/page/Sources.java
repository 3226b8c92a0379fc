package io.confscope.dashboard.page;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of the front end on the class path.
 *
 * @param contents the content of every file by its path, such as {@code /app/main.js}
 */
record Sources(SortedMap<String, byte[]> contents) {
    /** The address of Chart.js, the same for every version. */
    private static final String CHART = "/vendor/chart.js";

    private static final String ROOT = "META-INF/resources";

    /** Reads all of them, which waits for the disk. */
    static Sources read() {
        var contents = new TreeMap<String, byte[]>();
        try {
            ClassPathUtils.consumeAsPaths(loader(), ROOT + "/app", app -> readAll(app, contents));
            for (String path : List.of("/index.html", "/not-found.html", "/favicon.svg")) {
                contents.put(path, resource(ROOT + path));
            }
            contents.put(CHART, resource(chartJs()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the files of the front end", e);
        }
        return new Sources(contents);
    }

    /** The content of a file that is always there. */
    byte[] content(String path) {
        byte[] content = contents.get(path);
        if (content == null) {
            throw new IllegalStateException(path + " is named, but not on the class path");
        }
        return content;
    }

    /** The same as text. */
    String text(String path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    /** The path of the file that another one names relatively to itself. */
    static String beside(String path, String name) {
        return Path.of(path).resolveSibling(name).normalize().toString().replace('\\', '/');
    }

    private static void readAll(Path app, SortedMap<String, byte[]> contents) {
        try (var paths = Files.walk(app)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                contents.put("/app/" + app.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + app, e);
        }
    }

    /** Where the webjar keeps its file; the version is the one the build resolved. */
    private static String chartJs() throws IOException {
        var build = new Properties();
        build.load(new ByteArrayInputStream(resource("META-INF/maven/org.webjars.npm/chart.js/pom.properties")));
        return ROOT + "/webjars/chart.js/" + build.getProperty("version") + "/dist/chart.umd.min.js";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = loader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
