package io.confscope.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Somebody who looks at the dashboard, and what their browser complained about meanwhile. */
final class Visitor implements AutoCloseable {
    /** Milliseconds: tests share their machine with whatever else is built on it. */
    private static final double PATIENCE = 30_000;

    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private Predicate<String> expected = complaint -> false;
    private @Nullable BrowserContext context;
    private @Nullable Page page;

    Visitor(Browser browser) {
        this.browser = browser;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Opens an address with a browser that prefers English, light colours, UTC, and is 1440 pixels wide. */
    Page open(String address) {
        return open(address, "en-GB", ColorScheme.LIGHT, 1440);
    }

    Page open(String address, String locale, ColorScheme scheme, int width) {
        close();
        BrowserContext fresh = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(ConfigProvider.getConfig().getValue("test.url", String.class))
                .setLocale(locale)
                .setTimezoneId("UTC")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        context = fresh;
        Page opened = fresh.newPage();
        page = opened;
        opened.setDefaultTimeout(PATIENCE);
        opened.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        opened.navigate(address);
        return opened;
    }

    /** Opens an address and waits until its figures are drawn. */
    Page figures(String address) {
        Page opened = open(address);
        opened.locator("[data-figure=modalities] .figure-foot").waitFor();
        return opened;
    }

    /** Waits until all charts are drawn: those out of sight are drawn one by one, after what is seen. */
    static void awaitCharts(Page page) {
        // A function: the page's own rules let no expression be evaluated a second time.
        page.waitForFunction(
                "() => [...document.querySelectorAll('canvas')].every((each) => window.Chart?.getChart(each))");
    }

    /** Complaints that a test provokes. */
    void expecting(Predicate<String> complaint) {
        expected = complaint;
    }

    /** A browser complains of each request that fails. */
    void expectingFailedRequests() {
        expecting(complaint -> complaint.startsWith("Failed to load resource"));
    }

    void assertNoComplaints() {
        assertEquals(List.of(), complaints.stream().filter(expected.negate()).toList());
    }

    /** Keeps a picture of the page among the build's output. */
    void picture(String name) {
        if (page != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + ".png"))
                    .setFullPage(true));
        }
    }

    /** The number that stands at the end of a bar. */
    static int numberAt(Locator bar) {
        return Integer.parseInt(bar.locator(".value b").innerText());
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
            page = null;
        }
    }
}
