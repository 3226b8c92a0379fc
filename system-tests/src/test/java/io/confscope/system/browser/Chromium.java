package io.confscope.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.confscope.system.stack.Checkout;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An installed Chromium with one window, and what went wrong in it. */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Chromium(URI base, String language) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--disable-gpu", "--disable-quic")));
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale(language)
                .setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.onPageError(error -> complaints.add("error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Errors of scripts and messages of the console, such as violations of the content security policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Leaves a picture of the whole page in the build's output. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Checkout.output().resolve("screenshots").resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
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
