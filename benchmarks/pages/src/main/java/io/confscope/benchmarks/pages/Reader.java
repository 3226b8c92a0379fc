package io.confscope.benchmarks.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A browser of 1440 by 900 points whose pages carry a stopwatch. */
final class Reader implements AutoCloseable {

    private static final double PATIENCE = 120_000;
    private static final double REST = 1_500;

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final String stopwatch;

    Reader(String address, Path chromium) throws IOException {
        this.address = address;
        this.stopwatch = stopwatch();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static String stopwatch() throws IOException {
        try (InputStream in = Objects.requireNonNull(Reader.class.getResourceAsStream("/pages/stopwatch.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String version() {
        return browser.version();
    }

    /** Somebody who has not been here before: nothing is in their cache. */
    BrowserContext stranger() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(stopwatch);
        return context;
    }

    /** A window that has been open for a while: a new one keeps the browser itself busy for a second. */
    static Page window(BrowserContext context) {
        Page page = context.newPage();
        page.waitForTimeout(REST);
        return page;
    }

    /** Milliseconds from the navigation until something of the page is on the screen. */
    static double open(Page page, String path, String sign) {
        page.navigate(
                path, new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
        return ((Number) page.evaluate("sign => stopwatch.since(sign)", sign)).doubleValue();
    }

    /** Milliseconds from the reader's event to the next frame, and to the frame that shows what came of it. */
    record Answered(double frame, double shown) {}

    static Answered does(Page page, Interaction interaction, int round) {
        Interaction.settle(page);
        interaction.prepare().accept(page, round);
        page.evaluate("() => { const before = " + interaction.remember() + "; stopwatch.arm(() => "
                + interaction.shown() + "); }");
        interaction.act().accept(page, round);
        try {
            Map<?, ?> answer = (Map<?, ?>) page.evaluate("() => stopwatch.read()");
            return new Answered(number(answer, "frame"), number(answer, "shown"));
        } catch (PlaywrightException e) {
            throw new IllegalStateException(interaction.name() + ", round " + round, e);
        }
    }

    private static double number(Map<?, ?> answer, String name) {
        return ((Number) Objects.requireNonNull(answer.get(name))).doubleValue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
