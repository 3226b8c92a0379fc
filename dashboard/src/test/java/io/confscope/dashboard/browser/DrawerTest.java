package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The papers behind a bar while newer ones arrive. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class DrawerTest extends OnChangingServices {
    @Test
    void anOpenDrawerFollowsNewDataAndTheReaderGoesOnWhereTheyAre(Visitor visitor) {
        Page page = visitor.figures("/?open=topics:medical-imaging");
        Locator papers = page.locator("dialog article.paper");
        assertThat(papers).hasCount(7);
        Locator fold = papers.nth(3).locator("button.as-link");
        fold.click();
        assertThat(fold).hasText("Hide the abstract");
        String reading = papers.nth(3).getAttribute("data-paper");
        Number before = (Number) page.evaluate("document.querySelector('dialog').scrollTop = 300");

        publish(page, "/fake/editions.jsonl");

        assertThat(page.locator(".drawer-count")).not().hasText("7 papers");
        int counted = Visitor.numberAt(page.locator("[data-focus='topics:medical-imaging']"));
        assertThat(page.locator(".drawer-count")).hasText(counted + " papers");
        assertThat(papers).hasCount(counted);
        assertEquals("", page.locator(".drawer-foot").innerText());
        assertThat(page.locator("dialog [data-paper='" + reading + "'] button.as-link"))
                .isFocused();
        assertThat(page.locator("dialog [data-paper='" + reading + "'] button.as-link"))
                .hasText("Hide the abstract");
        assertEquals(
                true,
                (Double) page.evaluate("document.querySelector('dialog').scrollTop + 0.5") >= before.doubleValue());
    }

    @Test
    void asManyPapersOfAnotherRevisionAreReadAnew(Visitor visitor) {
        Page page = visitor.figures("/?open=topics:medical-imaging");
        assertThat(page.locator("dialog article.paper")).hasCount(7);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        publish(page, "/fake/papers.jsonl");

        page.waitForCondition(() -> asked.stream().anyMatch(url -> url.contains("/api/v1/papers?")));
        assertThat(page.locator("dialog article.paper")).hasCount(7);
    }

    private void publish(Page page, String papers) {
        services.publish(papers);
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }
}
