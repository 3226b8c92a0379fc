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
class CompareTest extends OnThreeEditions {
    @Test
    void theLastEditionIsComparedWithTheOneBefore(Visitor visitor) {
        Page page = visitor.open("/compare");

        assertThat(page.locator(".ready [aria-pressed=true]")).hasText("ICLR 2026 against ICLR 2025");
        assertThat(page.locator("[data-figure=compare] .note"))
                .containsText("ICLR 2025: 33 papers · ICLR 2026: 44 papers");
        assertThat(page.locator("[data-figure=compare] .lead"))
                .containsText("Taken together, the shares by topic differ (chi-squared test, p = 0.012).");
    }

    @Test
    void differencesComeBySizeAndTooFewPapersAreNotNoEvidence(Visitor visitor) {
        Page page = visitor.open("/compare?base=presentation%3Dposter&other=presentation%3Doral");
        Locator verdicts = page.locator("[data-figure=compare] .row .detail");

        assertThat(verdicts.first()).hasText(Pattern.compile("more|less"));
        assertThat(verdicts.last()).hasText("too few");
        assertThat(page.locator("[data-figure=compare] .row").last()).containsText("–");
    }

    @Test
    void aSideIsPickedFromListsAndBothSidesCanBeSwapped(Visitor visitor) {
        Page page = visitor.open("/compare?base=edition%3Diclr-2025&other=");
        page.locator("[data-focus=pick-other-edition]").click();
        page.locator("[data-focus=filter-other-edition-iclr-2024]").check();
        assertThat(page).hasURL(Pattern.compile("base=edition%3Diclr-2025&other=edition%3Diclr-2024$"));

        page.keyboard().press("Escape");
        page.locator("[data-focus=swap]").click();

        assertThat(page).hasURL(Pattern.compile("base=edition%3Diclr-2024&other=edition%3Diclr-2025$"));
        assertThat(page.locator(".side-name")).hasText(new String[] {"ICLR 2025", "ICLR 2024"});
    }

    @Test
    void theTableOpensThePapersOfASide(Visitor visitor) {
        Page page = visitor.open("/compare?table=compare");
        Locator cell = page.locator("[data-focus='compare:other.trustworthy-medical-ai']");
        assertThat(cell).hasText("22 (50.0%)");

        cell.click();

        assertThat(page.locator("#drawer-title")).hasText("Trustworthy medical AI");
        assertThat(page.locator(".drawer-count")).hasText("22 papers");
    }

    @Test
    void whatChangedBetweenTwoRevisionsIsSaid(Visitor visitor) {
        Page page = visitor.open("/compare");
        page.locator("[data-focus=revision-from]").selectOption("1");

        assertThat(page).hasURL(Pattern.compile("from=1$"));
        assertThat(page.locator("[data-figure=diff] h2")).hasText("89 papers added, 0 removed, 2 changed");
        assertThat(page.locator("[data-figure=diff] tbody tr")).hasText("EditionICLR 2026+440");
        assertThat(page.locator("[data-figure=diff] .lead")).containsText("The CSV lists every paper.");
        page.locator("[data-focus=diff-menu]").click();
        assertThat(page.locator("[data-focus=diff-CSV]")).hasAttribute("href", Pattern.compile("[?&]limit=1000(&|$)"));
    }

    @Test
    void revisionsAreComparedInTheirOrderAndCanAlwaysBeChosenAnew(Visitor visitor) {
        Page page = visitor.open("/compare?from=2&to=1");
        assertThat(page.locator("[data-figure=diff] .kicker")).hasText("From revision 1 to revision 2");
        assertThat(page.locator("[data-focus=revision-from]")).hasValue("1");
        page.navigate("/compare?to=1");
        assertThat(page.locator("[data-figure=diff] .kicker")).hasText("From revision 1 to revision 1");

        page.locator("[data-focus=revision-to]").selectOption("2");

        assertThat(page.locator("[data-figure=diff] .kicker")).hasText("From revision 1 to revision 2");
    }
}
