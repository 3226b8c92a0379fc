package io.confscope.dashboard.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pages and files of the front end.
 *
 * <p>A page names its files by addresses with the hash of all of them, {@code /release/<hash>/app/main.js}. What is at such
 * an address never changes, so a browser that has it need not ask again; and as modules name each other by relative
 * paths, what they import is of the same release. The same files are at {@code /app/main.js}, for whoever knows no release.
 */
final class FrontEnd {
    static final List<String> PAGES = List.of("/", "/trends", "/compare", "/papers", "/data", "/report");
    static final String NOT_FOUND = "/not-found.html";

    private static final String STYLES = "/app/styles.css";
    private static final String RELEASES = "/release/";
    private static final String MODULES = "<!-- The page's modules are named here. -->";

    private final Map<String, Asset> assets = new HashMap<>();
    private final String release;

    FrontEnd(Sources sources) {
        release = RELEASES + Asset.hash(sources.contents().values());
        sources.contents().forEach((path, content) -> assets.put(path, Asset.of(path, content)));
        assets.put(STYLES, Asset.of(STYLES, Sheets.joined(sources, STYLES)));
        for (String page : PAGES) {
            String name = page.equals("/") ? "overview" : page.substring(1);
            Set<String> modules = Imports.of(sources, "/app/main.js", "/app/pages/" + name + ".js");
            assets.put(page, document(sources.text("/index.html"), modules));
        }
        assets.put(NOT_FOUND, document(sources.text(NOT_FOUND), Set.of()));
    }

    /** The page or file at a path. A page that was opened before an upgrade gets today's file for that of its release. */
    Optional<Asset> at(String path) {
        int end = path.startsWith(RELEASES) ? path.indexOf('/', RELEASES.length()) : 0;
        return Optional.ofNullable(end < 0 ? null : assets.get(path.substring(end)));
    }

    /** Whether what is at a path will never change. */
    boolean isLasting(String path) {
        return path.startsWith(release + "/");
    }

    /** A document that names its files by their lasting addresses, and its modules so that none waits for another. */
    private Asset document(String html, Set<String> modules) {
        String links = modules.stream()
                .map("  <link rel=\"modulepreload\" href=\"%s\">\n"::formatted)
                .collect(Collectors.joining());
        String text = html.replace("  " + MODULES + "\n", links)
                .replaceAll("(?<= (?:src|href)=\")(?=/(?:app|vendor)/)", release);
        return Asset.of("/index.html", text.getBytes(StandardCharsets.UTF_8));
    }
}
