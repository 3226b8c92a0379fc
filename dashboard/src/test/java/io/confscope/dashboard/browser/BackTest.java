package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Readers who go back, or elsewhere, before an answer came. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class BackTest extends OnChangingServices {
    /** A page waits for an answer for 20 s. */
    private static final LocatorAssertions.HasCountOptions BEFORE_IT_GIVES_UP =
            new LocatorAssertions.HasCountOptions().setTimeout(10_000);

    private final List<Route> held = new ArrayList<>();

    @Test
    void figuresOfABarThatWasLetGoAreNotDrawn(Visitor visitor) {
        Page page = visitor.figures("/");
        page.route(Pattern.compile("/api/stats/.*topic=medical-imaging"), held::add);
        page.locator("[data-focus='topics:medical-imaging']").click();
        assertThat(page.locator("#main")).hasAttribute("aria-busy", "true");

        page.goBack();
        assertThat(page.locator("#main[aria-busy]")).hasCount(0, BEFORE_IT_GIVES_UP);
        held.forEach(Route::resume);

        page.locator("[data-focus=topics-table]").click();
        assertThat(page.locator("[data-figure=topics] table")).isVisible();
        assertThat(page.locator(".key b").first()).hasText("44");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void aPaperThatWasLeftBeforeItCameIsNotDrawnOverTheList(Visitor visitor) {
        Page page = visitor.open("/papers");
        Locator rows = page.locator(".list-body .list-row[data-paper] a");
        page.route(Pattern.compile("/papers/iclr-"), held::add);
        rows.first().click();
        assertThat(page.locator("#main")).hasAttribute("aria-busy", "true");

        page.goBack();
        assertThat(page.locator("#main[aria-busy]")).hasCount(0, BEFORE_IT_GIVES_UP);
        held.forEach(Route::resume);

        page.locator("[data-focus=lang-zh]").click();
        assertThat(page.locator("h1")).hasText("论文");
        assertThat(rows).not().hasCount(0);
    }

    @Test
    void aSearchThatWasTakenBackDoesNotFillTheList(Visitor visitor) {
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-count b")).hasText("44 papers");
        page.route(Pattern.compile("/papers[?].*q=EEG"), held::add);
        page.locator("[data-focus=search]").fill("EEG");
        assertThat(page.locator(".list-all")).hasAttribute("aria-busy", "true");

        page.goBack();
        assertThat(page.locator(".list-all[aria-busy]")).hasCount(0, BEFORE_IT_GIVES_UP);
        held.forEach(Route::resume);

        page.locator("[data-focus=lang-zh]").click();
        assertThat(page.locator(".list-count b")).hasText("44 篇论文");
        assertThat(page.locator(".list")).hasAttribute("aria-rowcount", "45");
    }

    /** On a narrow window the drawer lies over the page. */
    @Test
    void nothingLiesOverAPageThatCouldNotBeDrawn(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/", "en-GB", ColorScheme.LIGHT, 700);
        page.locator("[data-focus='topics:medical-imaging']").click();
        assertThat(page.locator(".drawer-count")).hasText("7 papers");
        assertThat(page.locator("#main[aria-busy]")).hasCount(0);
        services.stats().stop();

        page.goBack();

        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page.locator("#main .way")).containsText("The statistics service is not answering.");
        services.stats().start();
        tryAgain(page, "#main .way");
        assertThat(page.locator(".key b").first()).hasText("44");
    }

    @Test
    void anotherPageIsNotHiddenByTheDrawerOfTheLast(Visitor visitor) {
        Page page = visitor.open("/trends", "en-GB", ColorScheme.LIGHT, 700);
        page.locator("[data-focus='page-/']").click();
        page.locator("[data-focus='topics:medical-imaging']").click();
        assertThat(page.locator("dialog[open] .drawer-count")).hasText("7 papers");
        Pattern trends = Pattern.compile("/api/stats/.*trends");
        page.route(trends, held::add);

        page.evaluate("history.go(-2)");

        assertThat(page.locator("[aria-current='page']")).hasText("Trends");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        page.unroute(trends);
        held.forEach(Route::resume);
        assertThat(page.locator("[data-figure=trend]")).isVisible();
    }
}
