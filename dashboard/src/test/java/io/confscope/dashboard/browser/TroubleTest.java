package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Services that go away, data that changes, and titles that mean harm. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class TroubleTest extends OnChangingServices {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(25_000);

    @Test
    void withoutTheStatisticsThePageSaysSoAndRecoversByItself(Visitor visitor) {
        visitor.expectingFailedRequests();
        services.stats().stop();
        Page page = visitor.open("/");
        assertThat(page.locator("#main .way")).containsText("The statistics service is not answering.");
        assertThat(page.locator("#notices")).containsText("Next try in");

        services.stats().start();

        assertThat(page.locator(".keys")).containsText("44 papers", PATIENTLY);
        assertThat(page.locator("#notices")).hasText("");
    }

    @Test
    void figuresThatAreThereStayWhenTheStatisticsGoAway(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.figures("/");
        services.stats().stop();

        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator("#notices")).containsText("The figures below are those of revision");
        assertEquals(List.of(), Everywhere.violations(page));
        assertThat(page.locator(".keys")).containsText("44 papers");
        services.stats().start();
        tryAgain(page, "#notices");
        assertThat(page.locator("#notices")).hasText("", new LocatorAssertions.HasTextOptions().setTimeout(25_000));
    }

    /** The dashboard has stopped asking then, and tries with one request, beside which it refuses all others. */
    @Test
    void theFirstTryAfterAnOutageShowsTheFigures(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("about:blank");
        page.clock().install();
        page.navigate("/");
        assertThat(page.locator(".keys")).containsText("44 papers");
        services.stats().stop();
        // It is time to look for news, and from then on the page's clock stands still: it does not try again by itself.
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        assertThat(page.locator("#notices")).containsText("Next try in");
        page.waitForCondition(() -> given().get("/api/stats/api/v1/stats").statusCode() == 503);
        services.stats().start();
        Duration pause = ConfigProvider.getConfig().getValue("confscope.gateway.circuit-delay", Duration.class);
        page.waitForTimeout((double) pause.toMillis());

        tryAgain(page, "#notices");

        assertThat(page.locator("#notices")).hasText("");
    }

    @Test
    void withoutThePapersTheFiguresStayAndTheDrawerSaysWhy(Visitor visitor) {
        visitor.expectingFailedRequests();
        services.ingest().stop();
        Page page = visitor.figures("/");
        page.locator("[data-focus='topics:medical-imaging']").click();

        assertThat(page.locator(".drawer-foot")).containsText("the store of papers is not answering");
        services.ingest().start();
        page.waitForCondition(
                () -> given().get("/api/ingest/api/v1/papers?limit=1").statusCode() == 200);
        page.locator(".drawer-foot").getByText("Try again").click();

        assertThat(page.locator("dialog article.paper")).hasCount(7);
    }

    @Test
    void aPageThatCannotBeFetchedSaysSoUnderItsOwnHeader(Visitor visitor) {
        Page page = withoutTrends(visitor);

        assertThat(page.locator("[aria-current='page']")).hasText("Trends");
        page.unroute("**/pages/trends.js");
        page.getByText("Reload the page").click();
        assertThat(page.locator("[data-figure=trend] h2")).isVisible();
        assertThat(page.locator("#main .way")).hasCount(0);
    }

    @Test
    void papersThatCannotBeShownAreTriedAgainByLoadingThePageAnew(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("about:blank");
        page.route("**/drawer.js", Route::abort);
        page.navigate("/?open=presentations:poster");
        Locator notices = page.locator("#notices");
        assertThat(notices).containsText("could not be fetched");
        assertThat(page.locator(".keys")).containsText("44 papers");
        page.unroute("**/drawer.js");

        notices.getByText("Reload the page").click();

        assertThat(page.locator("dialog .drawer-count")).hasText("43 papers");
        assertThat(notices).hasText("");
    }

    @Test
    void papersAreNotWaitedForAfterEscape(Visitor visitor) {
        Page page = visitor.open("about:blank");
        List<Route> late = new CopyOnWriteArrayList<>();
        page.route("**/drawer.js", late::add);
        page.navigate("/?open=presentations:poster");
        page.locator("[data-figure=modalities] .figure-foot").waitFor();
        page.waitForCondition(() -> !late.isEmpty());

        page.keyboard().press("Escape");
        page.waitForURL("**/");
        page.waitForResponse("**/drawer.js", () -> late.forEach(Route::resume));

        page.waitForCondition(() -> page.locator("dialog.drawer").count() == 1);
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void aNewRevisionArrivesWithoutAReload(Visitor visitor) {
        Page page = visitor.figures("/");
        services.publish("/fake/hostile.jsonl");

        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator(".key b").first()).hasText("3");
        assertThat(page.locator("#notices")).containsText("New data has arrived");
    }

    @Test
    void whatAPaperSaysIsNeverMoreThanText(Visitor visitor) {
        services.publish("/fake/hostile.jsonl");
        Page page = visitor.figures("/?open=presentations:poster");
        Locator papers = page.locator("dialog article.paper");
        assertThat(papers).hasCount(3);

        assertThat(papers.first().locator("h3")).hasText("<script>document.title=\"owned\";alert(1)</script>");
        assertThat(papers.first().locator("mark")).hasText("CT");
        assertEquals("Overview · Confscope", page.title());
        assertEquals(
                0,
                page.locator("#main script, dialog script, dialog img, dialog svg[onload]")
                        .count());
        Locator links = papers.first().locator(".links a");
        assertThat(links).hasCount(1);
        assertEquals("https://example.org/%22onmouseover=%22alert(7)", links.getAttribute("href"));
        assertEquals("noopener noreferrer nofollow", links.getAttribute("rel"));
        assertThat(papers.first().locator(".links")).containsText("javascript:alert(4)");
        assertThat(papers.first().locator(".links")).containsText("(cut off in the source) github.com/cut-of");
        assertEquals(
                true,
                page.evaluate("document.querySelector('dialog').scrollWidth <= document.documentElement.clientWidth"));
    }

    @Test
    void aPageWithoutItsModuleDoesNotCountDownToNothing(Visitor visitor) {
        Page page = withoutTrends(visitor);
        services.stats().stop();
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator("#notices")).containsText("Next try in");

        services.stats().start();

        assertThat(page.locator("#notices")).hasText("", new LocatorAssertions.HasTextOptions().setTimeout(25_000));
    }

    @Test
    void newsEndWithTheNextStepAndThePastHasNone(Visitor visitor) {
        Page page = visitor.figures("/");
        services.publish("/fake/hostile.jsonl");
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator(".notice.news")).containsText("the figures now show revision");

        page.locator("[data-focus='page-/papers']").click();

        assertThat(page.locator(".list-count b")).hasText("3 papers");
        assertThat(page.locator(".notice")).hasCount(0);
    }

    /** A visitor of the overview who then finds that the page of trends cannot be fetched. */
    private static Page withoutTrends(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.figures("/");
        page.route("**/pages/trends.js", Route::abort);
        page.locator("[data-focus='page-/trends']").click();
        assertThat(page.locator("#main .way")).containsText("could not be fetched");
        return page;
    }

    @Test
    void wordsAndTablesDoNotWaitForChartJs(Visitor visitor) {
        // The second only where the answers come first.
        visitor.expecting(
                complaint -> complaint.contains("ERR_FAILED") || complaint.contains("Chart.js could not be read"));
        Page page = visitor.figures("/");
        page.route("**/vendor/chart.js", Route::abort);

        page.reload();

        assertThat(page.locator("[data-figure=topics]")).containsText("Medical imaging");
        assertThat(page.locator("[data-figure=pairs] tbody tr").first()).isVisible();
        assertThat(page.locator(".skeleton")).hasCount(0);
    }
}
