package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is drawn before what: where the reader looks, and then the rest. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class DrawingOrderTest {
    @Test
    void whatIsSeenFirstDoesNotWaitForTheRest(Visitor visitor) {
        Page page = visitor.figures("/");
        page.addInitScript("window.drawn = []; new MutationObserver(() => {"
                + " const figures = document.querySelectorAll('.figure').length;"
                + " if (figures && window.drawn.at(-1) !== figures) window.drawn.push(figures);"
                + "}).observe(document, {childList: true, subtree: true})");

        page.reload();

        page.locator("[data-figure=pairs]").waitFor();
        assertEquals(List.of(4, 6), page.evaluate("window.drawn"));
    }

    @Test
    void whatIsOutOfSightIsDrawnAnewOnceTheRestIsShown(Visitor visitor) {
        Page page = visitor.figures("/");
        page.evaluate("window.langs = []; new MutationObserver(() => window.langs.push("
                + " ['topics', 'pairs'].map((id) => document.getElementById(`figure-${id}`)?.lang)))"
                + ".observe(document.getElementById('main'), {childList: true, subtree: true})");

        page.locator("[data-focus=lang-zh]").click();

        page.locator("#figure-pairs[lang=zh-CN]").waitFor();
        assertEquals(
                List.of(List.of("zh-CN", "en"), List.of("zh-CN", "zh-CN")),
                List.copyOf(new LinkedHashSet<>((List<?>) page.evaluate("window.langs"))));
        assertThat(page.locator("[data-figure=pairs] h2")).containsText("论文");
    }
}
