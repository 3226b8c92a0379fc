package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters of every form that the services know, over papers with terms in other scripts than the Latin one. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class FiltersTest extends OnChangingServices {
    private static final String[] WITH_EC = {"ECG", "Electronic health records"};

    @BeforeEach
    void papersInSeveralScripts() {
        services.publish("/fake/scripts.jsonl");
    }

    @Test
    void aTermInAnyScriptIsPickedOpenedAndKept(Visitor visitor) {
        Page page = visitor.figures("/");
        page.locator("[data-focus='topics:手术规划']").click();

        assertThat(page.locator("#drawer-title")).hasText("手术规划");
        assertThat(page.locator("dialog article.paper")).hasCount(2);
        assertThat(page.locator(".key b").first()).hasText("2");
        page.reload();
        assertThat(page.locator("#drawer-title")).hasText("手术规划");
        page.locator("dialog").getByText("Open as a list").click();
        assertThat(page.locator(".list-count b")).hasText("2 papers");
        assertThat(page.locator(".chip")).hasText(new String[] {"Topic: 手术规划", "Decision: Accepted"});
    }

    @Test
    void aPaperOfAVenueInAnyScriptHasItsPage(Visitor visitor) {
        Page page = visitor.open("/papers?venue=中华医学会");
        assertThat(page.locator(".list-count b")).hasText("3 papers");

        page.locator("[data-paper='中华医学会-2025-000000000002'] a").click();

        assertThat(page.locator("article h1")).hasText("术前影像规划");
        page.reload();
        assertThat(page.locator("article h1")).hasText("术前影像规划");
        page.locator("[data-focus=list]").click();
        assertThat(page.locator(".list-count b")).hasText("3 papers");
    }

    @Test
    void termsInAnyScriptAreFollowedAndCompared(Visitor visitor) {
        Page page = visitor.open("/trends?of=中华医学会&series=учебный-план");
        assertThat(page.locator("[data-figure=trend] .row")).hasCount(1);
        assertThat(page.locator("[data-figure=trend] .row")).containsText("учебный-план");

        page.navigate("/compare?base=topic%3D手术规划&other=topic%3Dучебный-план&by=modality");

        assertThat(page.locator(".side-name")).hasText(new String[] {"учебный-план", "手术规划"});
        assertThat(page.locator("[data-figure=compare] .note")).containsText("手术规划: 2 papers · учебный-план: 1 paper");
    }

    @Test
    void termsThatAPaperMustHaveAllOfStayTogether(Visitor visitor) {
        Page page = visitor.open("/trends?modality=eeg&by=modality");
        page.locator("[data-focus='trend:mri.中华医学会-2025']").click();
        assertThat(page.locator(".drawer-count")).hasText("1 paper");

        page.locator("dialog").getByText("Open as a list").click();

        assertThat(page.locator(".list-count b")).hasText("1 paper");
        assertThat(page).hasURL(Pattern.compile("[?&]modality=eeg%2Bmri(&|$)"));
        assertThat(page.locator(".chip").getByText("Modality: EEG + MRI")).isVisible();
        page.locator("[data-focus='page-/']").click();
        assertThat(page.locator(".key b").first()).hasText("1");
        page.navigate("/compare?base=modality%3Deeg%252Bmri&other=modality%3Dmri&by=topic");
        assertThat(page.locator(".side-name")).hasText(new String[] {"MRI", "EEG + MRI"});
        assertThat(page.locator("[data-figure=compare] .note")).containsText("EEG + MRI: 1 paper · MRI: 2 papers");
    }

    @Test
    void aRangeOfYearsIsAFilterWithAChipForEachEnd(Visitor visitor) {
        Page page = visitor.figures("/?yearFrom=2025&yearTo=2025");
        assertThat(page.locator(".key b").first()).hasText("3");
        assertThat(page.locator(".chip")).hasText(new String[] {"Year: from 2025 on", "Year: up to 2025"});
        page.locator("[data-focus='page-/papers']").click();
        assertThat(page.locator(".list-count b")).hasText("3 papers");
        page.locator("[data-focus=lang-zh]").click();
        assertThat(page.locator(".chip")).hasText(new String[] {"年份: 2025 年及以后", "年份: 2025 年及以前"});

        page.locator(".chip").last().click();

        assertThat(page.locator(".chip")).hasText(new String[] {"年份: 2025 年及以后"});
        assertThat(page.locator(".list-count b")).hasText("4 篇论文");
        assertThat(page).hasURL(Pattern.compile("/papers\\?yearFrom=2025&lang=zh$"));
        page.navigate("/report?yearFrom=2025&view=compare&base=yearTo%3D2025&other=");
        assertThat(page.locator(".report header")).containsText("Filters: Year: from 2025 on.");
        assertThat(page.locator("[data-figure=compare] .note"))
                .containsText("up to 2025: 3 papers · All papers: 4 papers");
    }

    @Test
    void aTermThatWasExcludedIsPickedFromTheList(Visitor visitor) {
        Page page = visitor.figures("/?topic=!medical-imaging");
        page.locator("[data-focus=pick-topic]").click();
        page.locator("[data-focus=filter-topic-medical-imaging]").check();
        assertThat(page.locator(".chip")).hasText(new String[] {"Topic: Medical imaging"});
        assertThat(page.locator(".key b").first()).hasText("1");

        page.navigate("/compare?base=topic%3D!medical-imaging&other=");
        page.locator("[data-focus=pick-base-topic]").click();
        page.locator("[data-focus=filter-base-topic-medical-imaging]").check();

        assertThat(page).hasURL(Pattern.compile("base=topic%3Dmedical-imaging&other="));
    }

    @Test
    void whatIsTypedIntoTheSearchOfAListStaysWhenATermIsTickedAndWhenNewDataArrives(Visitor visitor) {
        services.publish("/fake/papers.jsonl");
        Page page = visitor.figures("/");
        page.locator("[data-focus=pick-modality]").click();
        Locator search = page.locator("[data-focus=find-modality]");
        Locator shown = page.locator("[data-name=modality] li:visible");
        search.fill("ec");
        assertThat(shown.locator(".term")).hasText(WITH_EC);

        page.locator("[data-focus=filter-modality-ecg]").check();

        assertThat(page.locator(".chip")).hasText("Modality: ECG");
        assertThat(search).hasValue("ec");
        assertThat(shown.locator(".term")).hasText(WITH_EC);
        assertThat(page.locator("[data-focus=filter-modality-ecg]")).isFocused();

        search.focus();
        page.keyboard().press("Home");
        services.publish("/fake/papers.jsonl");
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator("#notices")).containsText("New data");
        assertThat(search).isFocused();
        page.keyboard().type("x");
        assertThat(search).hasValue("xec");
        assertThat(shown).hasCount(0);
    }
}
