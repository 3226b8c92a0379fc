package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
class PapersTest extends OnChangingServices {
    private static final String ROWS = ".list-body .list-row[data-paper]";

    @Test
    void allPapersAreListedWithTheirNumber(Visitor visitor) {
        Page page = visitor.open("/papers");

        assertThat(page.locator(".list-count")).hasText("44 papers");
        assertThat(page.locator(".list")).hasAttribute("aria-rowcount", "45");
        assertEquals("Papers · Confscope", page.title());
    }

    @ParameterizedTest
    @CsvSource({"EEG, abstract", "脑网络, title"})
    void aWordOfEitherLanguageFindsPapers(String word, String where, Visitor visitor) {
        int found =
                given().get("/api/ingest/api/v1/papers?q=" + word).jsonPath().getInt("total");
        Page page = visitor.open("/papers");

        page.locator("[data-focus=search]").fill(word);

        assertThat(page.locator(".list-count b"))
                .hasText(found == 1 ? "1 paper contains “" + word + "”" : found + " papers contain “" + word + "”");
        assertThat(page.locator(".list-count")).containsText("of 44 under these filters");
        assertThat(page.locator(ROWS)).hasCount(found);
        assertThat(page.locator(ROWS + " mark").first()).hasText(Pattern.compile(word, Pattern.CASE_INSENSITIVE));
        assertThat(page.locator("[data-focus=search]")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/papers\\?q="));
        page.goBack();
        assertThat(page.locator(".list-count b")).hasText("44 papers");
        assertThat(page.locator("[data-focus=search]")).hasValue("");
    }

    @Test
    void whatIsBeingTypedIsNotLostWhenAnswersArrive(Visitor visitor) {
        Page page = visitor.open("/papers");
        page.locator(ROWS).first().waitFor();
        page.locator("[data-focus=search]")
                .pressSequentially("graph neural", new Locator.PressSequentiallyOptions().setDelay(60));

        assertThat(page.locator("[data-focus=search]")).hasValue("graph neural");
        assertThat(page).hasURL(Pattern.compile("q=graph%20neural$"));
    }

    @Test
    void wordsThatArePastedMayHaveTabsBetweenThem(Visitor visitor) {
        Page page = visitor.open("/papers");
        page.locator(ROWS).first().waitFor();

        page.locator("[data-focus=search]").fill("graph \tneural");

        assertThat(page).hasURL(Pattern.compile("q=graph%20neural$"));
        assertThat(page.locator("[data-focus=search]")).hasValue("graph \tneural");
    }

    @Test
    void filtersAndOrderAreInTheAddress(Visitor visitor) {
        Page page = visitor.open("/papers?topic=medical-imaging&sort=-title");

        assertThat(page.locator(ROWS)).hasCount(7);
        assertThat(page.locator("[role=columnheader].title")).hasAttribute("aria-sort", "descending");
        String last = page.locator(ROWS).last().getAttribute("data-paper");
        page.locator("[data-focus=order]").selectOption("title");
        assertThat(page.locator(ROWS).first()).hasAttribute("data-paper", last);
        assertThat(page).hasURL(Pattern.compile("\\?topic=medical-imaging$"));
        page.locator(".chip").click();
        assertThat(page.locator(".list-count b")).hasText("44 papers");
    }

    @Test
    void aLongListKeepsFewRowsInTheDocument(Visitor visitor) {
        services.publishMany(3_000);
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-count b")).hasText("3,000 papers");

        for (int parts = 2; parts <= 6; parts++) {
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
            page.waitForFunction(
                    "least => parseInt(document.querySelector('.list-foot').textContent) >= least", parts * 100);
        }

        assertTrue(
                page.locator(".list-row").count() < 90,
                page.locator(".list-row").count() + " rows");
        page.locator("[data-focus=more]").focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => parseInt(document.querySelector('.list-foot').textContent) >= 700");
    }

    @Test
    void theListIsReadByKeyboardAlone(Visitor visitor) {
        Page page = visitor.open("/papers");
        page.locator(ROWS + " a").first().focus();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(ROWS + " a").nth(2)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        assertThat(page.locator(".steps")).containsText("2 of 44");
        page.locator("[data-focus=list]").click();
        assertThat(page.locator(ROWS + " a").nth(1)).isFocused();
    }

    @Test
    void whatIsExportedIsTheListWithoutItsOrder(Visitor visitor) {
        Page page = visitor.open("/papers?topic=medical-imaging&q=brain&sort=-year&asOf=1");
        page.locator("[data-focus=export-csv]").waitFor();

        assertEquals(
                "/api/ingest/api/v1/papers/export?topic=medical-imaging&asOf=1&q=brain&format=csv",
                page.locator("[data-focus=export-csv]").getAttribute("href"));
        assertEquals(
                "/api/ingest/api/v1/papers/export?topic=medical-imaging&asOf=1&q=brain&format=ndjson",
                page.locator("[data-focus=export-ndjson]").getAttribute("href"));
    }

    @Test
    void aSearchThatFindsNothingHasAWayOn(Visitor visitor) {
        Page page = visitor.open("/papers?q=zzzz");

        assertThat(page.locator(".way")).containsText("No paper here contains “zzzz”.");
        page.getByText("Clear the search").click();
        assertThat(page.locator(ROWS).first()).isVisible();
    }

    @Test
    void withoutTheStoreThePageSaysSoAndGoesOnByItself(Visitor visitor) {
        visitor.expectingFailedRequests();
        services.ingest().stop();
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-foot")).containsText("The store of papers is not answering.");

        services.ingest().start();

        page.locator(ROWS).first().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        assertThat(page.locator(".list-count b")).hasText("44 papers");
    }

    @Test
    void withoutTheStatisticsPapersAreFoundAllTheSame(Visitor visitor) {
        visitor.expectingFailedRequests();
        services.stats().stop();
        Page page = visitor.open("/papers?q=EEG");

        assertThat(page.locator(ROWS).first()).containsText("ICLR 2026");
        assertThat(page.locator(".list-count b")).containsText("contain “EEG”");
    }

    @Test
    void aNewRevisionChangesTheListInPlace(Visitor visitor) {
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-count b")).hasText("44 papers");
        services.publish("/fake/hostile.jsonl");

        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator(".list-count b")).hasText("3 papers");
        assertThat(page.locator(ROWS)).hasCount(3);
    }

    @Test
    void anEarlierRevisionIsShownWithABannerAndAWayBack(Visitor visitor) {
        services.publish("/fake/hostile.jsonl");
        Page page = visitor.open("/papers?asOf=1");
        assertThat(page.locator(".list-count b")).hasText("44 papers");
        assertThat(page.locator(".notice.past")).containsText("as it was at revision 1, published 1 Mar 2026");

        page.locator("[data-focus='page-/']").click();
        assertThat(page.locator(".notice.past")).containsText("revision 1");
        page.locator("[data-focus='page-/data']").click();
        assertThat(page.locator(".notice.past")).containsText("revision 1");
        page.locator("[data-focus='page-/papers']").click();
        page.getByText("Show the latest").click();

        assertThat(page.locator(".list-count b")).hasText("3 papers");
        assertThat(page.locator(".notice.past")).hasCount(0);
    }

    @Test
    void thePapersBehindABarAreOpenedAsAList(Visitor visitor) {
        Page page = visitor.open("/?open=topics:medical-imaging");

        page.getByText("Open as a list").click();

        assertThat(page.locator(ROWS)).hasCount(7);
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void aSearchThatFailedShowsNoPapersAsFound(Visitor visitor) {
        visitor.expectingFailedRequests();
        services.publishMany(300);
        Page page = visitor.open("/papers");
        assertThat(page.locator(".list-count b")).hasText("300 papers");
        Pattern search = Pattern.compile("/papers[?].*q=EEG");
        page.route(search, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

        page.locator("[data-focus=search]").fill("EEG");

        assertThat(page.locator(".list-foot")).containsText("The store of papers is not answering.");
        assertThat(page.locator(ROWS)).hasCount(0);
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertThat(page.locator(".list-count")).hasText("");
        page.unroute(search);
        assertThat(page.locator(".list-count b")).containsText("contain “EEG”");
    }

    @Test
    void filtersReturnWithTheStatistics(Visitor visitor) {
        visitor.expectingFailedRequests();
        services.stats().stop();
        Page page = visitor.open("/papers");
        page.locator(ROWS).first().waitFor();
        assertThat(page.locator(".pick")).hasCount(0);
        assertThat(page.locator("#notices")).containsText("The statistics service is not answering.");

        services.stats().start();

        assertThat(page.locator("[data-focus=pick-topic]")).isVisible();
        assertThat(page.locator("#notices")).hasText("");
    }
}
