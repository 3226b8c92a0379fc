package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
class PaperTest extends OnChangingServices {
    private static final String FMRI = "/papers?id=iclr-2026-0a67270b1024";

    @Test
    void theEvidenceIsMarkedAndExplainsItself(Visitor visitor) {
        Page page = visitor.open(FMRI);
        Locator mark = page.locator(".abstract-text mark");
        assertThat(mark).hasText("fMRI");

        mark.focus();

        assertThat(page.locator("[role=tooltip]")).isVisible();
        assertThat(page.locator("[role=tooltip]")).containsText("(rule fmri/names)");
        assertThat(mark).hasAttribute("aria-describedby", "evidence-tip");
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=tooltip]")).isHidden();
        assertThat(page.locator("section[aria-labelledby=paper-why]"))
                .containsText("“fMRI” in abstract rule fmri/names");
    }

    @Test
    void whatDoesNotCountIsShownAmongItsWordsWithTheReason(Visitor visitor) {
        Page page = visitor.open(FMRI);
        Locator blocked = page.locator("section[aria-labelledby=paper-whynot]");

        assertThat(blocked.locator("h3")).containsText("not MRI");
        assertThat(blocked.locator(".context")).containsText("Subject-agnostic brain decoding");
        assertThat(blocked.locator("mark")).hasText("Subject-agnostic");
        assertThat(blocked).containsText("It is part of a longer name that counts by itself.");
        assertThat(blocked).containsText("found by fmri/spelled-out");
    }

    @Test
    void itSaysWhereItComesFrom(Visitor visitor) {
        Page page = visitor.open(FMRI);
        Locator origin = page.locator(".provenance");

        assertThat(origin).containsText("Revision 1");
        assertThat(origin).containsText("lines 3–4");
        origin.getByText("iclr-2026-medical-ai.txt").click();
        assertThat(page.locator("h1")).hasText("iclr-2026-medical-ai.txt");
        page.goBack();
        page.locator("[data-focus=version-1]").click();
        assertThat(page.locator(".notice.past")).containsText("revision 1");
        assertThat(page.locator(".abstract-text mark")).hasText("fMRI");
    }

    @Test
    void aPaperThatIsNotThereHasAWayOn(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/papers?id=iclr-2026-ffffffffffff&asOf=1");

        assertThat(page.locator(".way")).containsText("No paper has this id as of revision 1.");
        page.locator(".way").getByText("Back to the list").click();
        assertThat(page.locator(".list-count b")).hasText("44 papers");
    }

    @Test
    void whatAPaperSaysIsNeverMoreThanText(Visitor visitor) {
        services.publish("/fake/hostile.jsonl");
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-count b")).hasText("3 papers");
        assertEquals(0, page.locator("main script, main img, main svg[onload]").count());
        for (int index = 1; index <= 3; index++) {
            page.navigate("/papers?id=iclr-2026-00000000000" + index);
            page.locator(".paper-page h1").waitFor();
            assertEquals(
                    0, page.locator("main script, main img, main svg[onload]").count());
            assertEquals(
                    0,
                    page.locator(".links a:not([href^='http://'], [href^='https://'])")
                            .count());
            assertEquals(
                    true,
                    page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                    "the page is wider than the window");
        }
        page.navigate("/papers?id=iclr-2026-000000000001");
        assertThat(page.locator("h1")).hasText("<script>document.title=\"owned\";alert(1)</script>");
        assertThat(page.locator(".links")).containsText("javascript:alert(4)");
        assertEquals("Papers · Confscope", page.title());
    }

    @Test
    void whatTheStoreCannotSayOfAnEarlierRevisionIsNotMadeUp(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("about:blank");
        page.route(Pattern.compile("/papers/iclr-2026-0a67270b1024[?]"), PaperTest::withASecondRevision);

        page.navigate(FMRI);

        Locator origin = page.locator(".provenance > li");
        assertThat(origin).hasCount(2);
        assertThat(origin.first()).containsText("First seen here.");
        assertThat(origin.last()).containsText("What changed here cannot be told now.");
    }

    private static void withASecondRevision(Route route) {
        if (route.request().url().contains("asOf=2")) {
            route.fulfill(new Route.FulfillOptions().setStatus(503));
            return;
        }
        var answer = route.fetch();
        String second = "{\"revision\":2,\"publishedAt\":\"2026-03-01T10:00:00Z\",\"dump\":\"d-1\","
                + "\"name\":\"second.txt\",\"firstLine\":1,\"lastLine\":1},";
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace("\"provenance\":[", "\"provenance\":[" + second)));
    }
}
