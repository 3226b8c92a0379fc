package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is drawn before what: where the reader looks, and then the rest. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class DrawingOrderTest {
    private static final String HEIGHT_OF_A_LINE =
            "getComputedStyle(document.querySelector('[data-figure=code] .note')).lineHeight";

    @Test
    void whatIsSeenFirstDoesNotWaitForTheRest(Visitor visitor) {
        Page page = visitor.figures("/");
        page.addInitScript("window.drawn = []; new MutationObserver(() => {"
                + " const figures = document.querySelectorAll('.figure').length;"
                + " if (figures && window.drawn.at(-1) !== figures) window.drawn.push(figures);"
                + "}).observe(document, {childList: true, subtree: true})");

        // Without Chart.js all is drawn at once, so the answers come after it.
        List<Route> held = new ArrayList<>();
        page.route("**/api/stats/**", held::add);

        page.reload();
        page.unroute("**/api/stats/**");
        held.forEach(Route::resume);

        page.locator("[data-figure=pairs]").waitFor();
        assertEquals(List.of(4, 6), page.evaluate("window.drawn"));
    }

    @Test
    void inAnotherLanguageTheFirstFigureInSightIsDrawnAnewAndThenAllOthers(Visitor visitor) {
        Page page = visitor.figures("/");
        recordOf(page, "lang", List.of("topics", "code", "pairs"));

        page.locator("[data-focus=lang-zh]").click();

        page.locator("#figure-pairs[lang=zh-CN]").waitFor();
        assertEquals(List.of(List.of("zh-CN", "en", "en"), List.of("zh-CN", "zh-CN", "zh-CN")), recorded(page));
        assertThat(page.locator("[data-figure=pairs] h2")).containsText("论文");
    }

    @Test
    void anEnglishFigureKeepsItsLinesUntilItIsChinese(Visitor visitor) {
        Page page = visitor.figures("/");
        Object before = page.evaluate(HEIGHT_OF_A_LINE);

        page.evaluate("document.documentElement.lang = 'zh-CN'");

        assertEquals(before, page.evaluate(HEIGHT_OF_A_LINE));
    }

    @Test
    void withOtherAnswersAllThatIsInSightIsDrawnAnewAndThenTheRest(Visitor visitor) {
        Page page = visitor.figures("/");
        page.evaluate("document.querySelectorAll('[data-figure]').forEach((each) => { each.title = 'old'; })");
        recordOf(page, "title", List.of("topics", "code", "pairs"));

        page.locator("[data-focus='topics:medical-imaging']").click();

        page.locator("#figure-pairs:not([title])").waitFor();
        assertEquals(List.of(List.of("", "", "old"), List.of("", "", "")), recorded(page));
    }

    /** Writes down an attribute of figures whenever the page has changed. */
    private static void recordOf(Page page, String attribute, List<String> figures) {
        page.evaluate(
                "([attribute, figures]) => { window.record = []; new MutationObserver(() => window.record.push("
                        + " figures.map((id) => document.getElementById(`figure-${id}`)?.[attribute])))"
                        + ".observe(document.getElementById('main'), {childList: true, subtree: true}); }",
                List.of(attribute, figures));
    }

    private static List<?> recorded(Page page) {
        return List.copyOf(new LinkedHashSet<>((List<?>) page.evaluate("window.record")));
    }
}
