package io.confscope.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, one for all tests. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path executable = executable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    Browser browser() {
        return browser;
    }

    private static Path executable() {
        Stream<String> named = Optional.ofNullable(System.getenv("CONFSCOPE_CHROMIUM")).stream();
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<String> usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
        Stream<String> google = Arrays.stream(path.split(File.pathSeparator)).map(folder -> folder + "/google-chrome");
        return Stream.of(named, usual, google)
                .flatMap(paths -> paths)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No Chromium was found. Install one (Debian, Ubuntu: apt-get install"
                                + " chromium), or name its executable in CONFSCOPE_CHROMIUM."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
