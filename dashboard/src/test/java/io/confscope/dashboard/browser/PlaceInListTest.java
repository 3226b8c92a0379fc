package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Readers who are far down the list of papers, leave it and return, or look on while it changes. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class PlaceInListTest extends OnChangingServices {
    @Test
    void comingBackFromAPaperFindsThePlaceAgain(Visitor visitor) {
        services.publishMany(3_000);
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-foot")).containsText("100 of 3,000 read");
        page.evaluate("scrollTo(0, document.querySelector('.list-row[data-paper]').offsetHeight * 60)");
        Locator opened = page.locator("[data-focus='paper-iclr-2026-00000000003e']");
        opened.click();
        assertThat(page.locator("h1")).hasText("Paper 000062");
        assertThat(page.locator(".steps")).containsText("63 of 3,000");
        page.locator("[data-focus=next]").click();
        assertThat(page.locator("h1")).hasText("Paper 000063");

        page.goBack();
        assertThat(page.locator("h1")).hasText("Paper 000062");
        page.goBack();

        assertThat(opened).isInViewport();
        assertThat(opened).isFocused();
        page.reload();
        assertThat(opened).isInViewport();
    }

    @Test
    void thePlaceFarDownAListIsKeptWhenThePageIsLoadedAnewAndWhenNewDataArrives(Visitor visitor) {
        services.publishMany(3_000);
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-foot")).containsText("100 of 3,000 read");
        page.evaluate("history.replaceState({list: {row: 2500, id: null}}, '')");

        page.reload();

        Locator row = page.locator("[data-paper='iclr-2026-0000000009c5']");
        assertThat(row).isInViewport();
        services.publishMany(2_900);
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator(".list-count b")).hasText("2,900 papers");
        assertThat(row).isInViewport();
    }

    @Test
    void thePlaceIsFoundAgainFromAPaperThatWasLoadedAnew(Visitor visitor) {
        services.publishMany(3_000);
        Page page = visitor.open("/papers");
        page.evaluate("history.replaceState({list: {row: 500, id: null}}, '')");
        page.reload();
        Locator opened = page.locator("[data-focus='paper-iclr-2026-0000000001f6']");
        opened.click();
        assertThat(page.locator("h1")).hasText("Paper 000502");
        page.reload();
        assertThat(page.locator("h1")).hasText("Paper 000502");

        page.goBack();

        assertThat(opened).isInViewport();
        assertThat(opened).isFocused();
    }
}
