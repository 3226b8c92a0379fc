package io.confscope.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An installed Chromium, from which each test opens windows of its own. */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        // What is expected of a page has a patience of its own, of 5 s.
        PlaywrightAssertions.setDefaultAssertionTimeout(Window.PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--disable-gpu", "--disable-quic")));
    }

    /** A window without cookies or memory, of somebody who prefers the language. */
    Window window(URI base, String language) {
        return new Window(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale(language)
                .setViewportSize(WIDTH, HEIGHT)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        String chosen = System.getenv("CONFSCOPE_CHROMIUM");
        Stream<String> candidates = chosen == null || chosen.isEmpty() ? USUAL_PLACES.stream() : Stream.of(chosen);
        return candidates
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: set CONFSCOPE_CHROMIUM to one, or let ./confscope test install it"));
    }
}
