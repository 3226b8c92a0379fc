package io.confscope.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.confscope.system.stack.Checkout;
import java.util.ArrayList;
import java.util.List;

/** A browser window, and what went wrong in it. */
final class Window implements AutoCloseable {

    static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Window(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
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
        page.screenshot(options(name).setFullPage(true));
    }

    /** Leaves a picture of what the window shows of the page, with what lies above it. */
    void pictureOfTheView(String name) {
        page.screenshot(options(name));
    }

    private static Page.ScreenshotOptions options(String name) {
        return new Page.ScreenshotOptions()
                .setPath(Checkout.output().resolve("screenshots").resolve(name + ".png"));
    }

    @Override
    public void close() {
        context.close();
    }
}
