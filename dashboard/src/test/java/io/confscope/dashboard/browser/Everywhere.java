package io.confscope.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * A page looked at in languages, light and dark, on a telephone and on a desk, without opening it anew: as readers do who
 * switch the language, and whose window and colours change.
 */
final class Everywhere {
    static final List<String> BOTH = List.of("en", "zh");

    private static final int HEIGHT = 900;

    /** Widths at which nothing but the fit is looked at. */
    private static final List<Integer> EXTREMES = List.of(320, 3840);

    private Everywhere() {}

    /** @param sign what is there when the page is drawn */
    static void look(Visitor visitor, Page page, String name, String sign, List<String> languages) {
        for (String language : languages) {
            page.locator("[data-focus=lang-" + language + "]").click();
            page.waitForFunction("lang => document.documentElement.lang.startsWith(lang)", language);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(360, 1440)) {
                    String where = language + "-" + scheme + "-" + width;
                    fits(page, width, sign);
                    visitor.picture(name + "-" + where);
                    assertEquals(List.of(), violations(page), where);
                }
            }
            EXTREMES.forEach(width -> fits(page, width, sign));
            page.setViewportSize(1440, HEIGHT);
        }
    }

    private static void fits(Page page, int width, String sign) {
        page.setViewportSize(width, HEIGHT);
        page.locator(sign).first().waitFor();
        // A page that is being drawn anew in another language may show what is drawn already, and no heading yet.
        page.locator("h1").first().waitFor();
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "the page is wider than the window of " + width);
    }

    /** What axe finds, of any impact. There are no frames of other sites, for which axe would open another page each time. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " at " + rule.getNodes().get(0).getTarget())
                        .toList();
    }
}
