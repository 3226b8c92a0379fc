package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
class TrendsTest extends OnThreeEditions {
    @Test
    void theLargestTermsAreLinesWithANameWhereTheyEnd(Visitor visitor) {
        Page page = visitor.open("/trends");

        assertThat(page.locator("[data-figure=trend] h2"))
                .hasText(Pattern.compile(".+ moved most: [0-9.]+% at ICLR 2024, [0-9.]+% at ICLR 2026"));
        assertThat(page.locator(".line-labels li").first()).isVisible();
        assertThat(page.locator("[data-figure=trend] canvas")).isVisible();
        assertThat(page.locator("[data-figure=trend] .vh")).containsText("Line chart.");
        assertThat(page.locator("[data-figure=trend] .note")).containsText("89 papers of 3 editions");
    }

    @Test
    void theTableHoldsTheValuesAndOpensThePapers(Visitor visitor) {
        Page page = visitor.open("/trends?by=presentation&table=trend");
        Locator cell = page.locator("[data-focus='trend:poster.iclr-2026']");
        assertThat(cell).hasText("97.7% (88.2–99.6%)");

        cell.click();

        assertThat(page.locator("#drawer-title")).hasText("Poster, ICLR 2026");
        assertThat(page.locator(".drawer-count")).hasText("43 papers");
    }

    @Test
    void whatIsShownIsChosenAndIsInTheAddress(Visitor visitor) {
        Page page = visitor.open("/trends");
        page.locator("[data-focus=measure-papers]").click();
        page.locator("[data-focus=choice-by]").selectOption("presentation");
        page.locator("[data-focus=series-oral]").click();

        assertThat(page).hasURL(Pattern.compile("\\?by=presentation&measure=papers&series=poster$"));
        assertThat(page.locator(".line-labels li")).hasText("Poster");
        page.reload();
        assertThat(page.locator(".line-labels li")).hasText("Poster");
        assertThat(page.locator("[data-focus=series-oral]")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void oneEditionIsNoTrend(Visitor visitor) {
        Page page = visitor.open("/trends?edition=iclr-2026");

        assertThat(page.locator("[data-figure=trend] h2")).hasText("There is one edition to show, ICLR 2026");
        assertThat(page.locator("[data-focus='trend:trustworthy-medical-ai.iclr-2026']"))
                .containsText("50.0%");
        assertThat(page.locator(".line-labels")).hasCount(0);
    }

    @Test
    void theNavigationKeepsTheFilters(Visitor visitor) {
        Page page = visitor.figures("/?topic=medical-imaging");

        page.locator("[data-focus='page-/trends']").click();

        assertThat(page).hasURL(Pattern.compile("/trends\\?topic=medical-imaging$"));
        assertThat(page.locator("[data-figure=trend]")).isVisible();
        page.goBack();
        assertThat(page.locator("[data-figure=topics]")).isVisible();
    }
}
