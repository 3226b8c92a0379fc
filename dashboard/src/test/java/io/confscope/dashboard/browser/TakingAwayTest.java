package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers take away: pictures, numbers, addresses, reports; also of texts that mean harm. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class TakingAwayTest extends OnChangingServices {
    /** What stands in the service's JSON in place of a topic's name: markup, a mark that turns text around, emoji. */
    private static final String HOSTILE =
            "<script>alert(1)</script>]]>&\\\"'\\u202eevil 👩‍⚕️ \\u0007" + "x".repeat(5_000);

    @ParameterizedTest
    @ValueSource(strings = {"topics", "presentations", "kinds", "code", "modalities", "pairs"})
    void aFigureIsSavedAsADrawing(String figure, Visitor visitor) throws Exception {
        Page page = visitor.figures("/");
        String title = page.locator("[data-figure=" + figure + "] h2").innerText();

        String svg = read(save(page, figure, "svg"));

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(title, document.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(document.getElementsByTagName("rect").getLength() > 2, "no marks");
        assertTrue(svg.contains("revision") && svg.contains("#figure-" + figure), "says not where it is from");
    }

    @Test
    void aFigureIsSavedAsAPictureOfTwiceItsSize(Visitor visitor) throws IOException {
        Page page = visitor.figures("/");

        Download download = save(page, "code", "png");

        var image = ImageIO.read(download.path().toFile());
        assertEquals(1920, image.getWidth());
        assertTrue(download.suggestedFilename().matches("confscope-code-r[0-9]+\\.png"));
        assertThat(page.locator("details[data-name=menu-code]")).not().hasAttribute("open", "");
    }

    @Test
    void theCsvOfAFigureIsTheServices(Visitor visitor) {
        Page page = visitor.figures("/?presentation=poster");
        page.locator("[data-focus=topics-menu]").click();
        String csv = page.locator("[data-focus=topics-CSV]").getAttribute("href");

        assertEquals(
                given().get("/api/stats/api/v1/stats?by=topic,presentation&presentation=poster&format=csv")
                        .asString(),
                given().get(csv).asString());
    }

    @Test
    void anAddressOpenedFreshShowsTheSame(Visitor visitor) {
        Page page = visitor.figures("/");
        page.evaluate("document.querySelectorAll('[data-figure]').forEach((each) => { each.title = 'old'; })");
        page.locator("[data-focus='modalities:eeg']").click();
        assertThat(page.locator(".chip")).hasCount(1);
        // What is out of sight is drawn anew after the rest.
        assertThat(page.locator("[data-figure][title=old]")).hasCount(0);
        String address = page.url();
        List<String> shown = titles(page);

        Page fresh = visitor.figures(address);

        assertEquals(shown, titles(fresh));
        assertThat(fresh.locator("#drawer-title")).hasText("EEG");
    }

    @Test
    void theAddressOfAFigureIsBoundToItsRevision(Visitor visitor) {
        Page page = visitor.figures("/?topic=medical-imaging");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("[data-focus=code-menu]").click();
        page.locator("[data-focus=code-copy]").click();

        assertThat(page.locator("[data-figure=code] .menu-status")).containsText("Copied");
        assertTrue(Pattern.matches("http://[^/]+/\\?topic=medical-imaging&asOf=[0-9]+#figure-code", (String)
                page.evaluate("navigator.clipboard.readText()")));
    }

    @Test
    void theAddressOfAFigureLeadsToIt(Visitor visitor) {
        Page page = visitor.figures("/#figure-pairs");

        assertThat(page.locator("#figure-pairs h2")).isInViewport();
        page.keyboard().press("Tab");
        assertEquals("pairs", page.evaluate("document.activeElement.closest('[data-figure]')?.dataset.figure"));
    }

    @Test
    void aReportIsOneFileThatNeedsNothingElse(Visitor visitor) throws IOException {
        Page page = visitor.open("/report?topic=medical-imaging");
        Path file = saveReport(page);
        String html = Files.readString(file);

        assertFalse(Pattern.compile("<(script|link|iframe|object)|src=\"(?!data:)")
                .matcher(html)
                .find());
        assertTrue(html.contains("default-src 'none'"));
        page.context().setOffline(true);
        page.navigate(file.toUri().toString());
        assertThat(page.locator("h1")).hasText("ICLR 2026: Overview");
        assertThat(page.locator("img")).not().hasCount(0);
        assertEquals(true, page.evaluate("[...document.images].every((image) => image.naturalWidth > 0)"));
        assertThat(page.locator(".report-papers li")).hasCount(7);
        assertThat(page.locator("header")).containsText("Filters: Topic: Medical imaging.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "trends"})
    void aReportWithoutPapersSaysSo(String view, Visitor visitor) {
        Page page = visitor.open("/report?edition=iclr-1999&view=" + view);

        assertThat(page.locator("article.report > p")).hasText("No papers match these filters.");
        assertThat(page.locator("article.report [data-figure]")).hasCount(0);
    }

    @Test
    void aReportOfAnEmptyInstallationSaysSoAndIsBoundToNoRevision(Visitor visitor) {
        services.publish("/fake/none.jsonl");
        Page page = visitor.open("about:blank");
        page.route("**/api/stats/**", TakingAwayTest::atRevisionZero);
        page.navigate("/report");

        assertThat(page.locator("article.report > p")).containsText("No papers have been loaded yet.");
        assertThat(page.locator("article.report a[href*='asOf=']")).hasCount(0);
    }

    @Test
    void aReportThatCouldNotBeSavedIsSaidToBeSo(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/report");
        Pattern style = Pattern.compile("/report\\.css$");
        page.route(style, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

        page.locator("[data-focus=report-save]").click();

        assertThat(page.locator(".report-bar [role=status]")).containsText("The report could not be saved");
        page.unroute(style);
        page.waitForDownload(() -> page.locator("[data-focus=report-save]").click());
        assertThat(page.locator(".report-bar [role=status]")).hasText("");
    }

    private static void atRevisionZero(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceAll("\"revision\":[0-9]+", "\"revision\":0")));
    }

    @Test
    void textsThatMeanHarmAreTextInChartsDrawingsPicturesAndReports(Visitor visitor) throws Exception {
        services.publish("/fake/hostile.jsonl");
        Page page = visitor.open("about:blank");
        page.route("**/api/stats/**", TakingAwayTest::renamed);
        page.navigate("/");
        assertThat(page.locator("[data-figure=topics] .row .label").first()).containsText("<script>alert(1)</script>");
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));

        String svg = read(save(page, "topics", "svg"));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(
                1920, ImageIO.read(save(page, "topics", "png").path().toFile()).getWidth());

        page.navigate("/report");
        page.locator("article.report").waitFor();
        Path file = saveReport(page);
        page.navigate(file.toUri().toString());
        assertThat(page.locator("h1")).isVisible();
        assertEquals(0, page.locator("script, img[onerror], [onload]").count());
        assertThat(page.locator(".report-papers")).containsText("<script>document.title=\"owned\";alert(1)</script>");
        assertTrue(page.title().endsWith("Confscope"), page.title());
    }

    private static void renamed(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace("Clinical NLP", HOSTILE)));
    }

    private static Download save(Page page, String figure, String kind) {
        page.locator("[data-focus=" + figure + "-menu]").click();
        return page.waitForDownload(
                () -> page.locator("[data-focus=" + figure + "-" + kind + "]").click());
    }

    private static Path saveReport(Page page) throws IOException {
        page.locator("article.report").waitFor();
        Download download = page.waitForDownload(
                () -> page.locator("[data-focus=report-save]").click());
        Path file = Path.of("target", "screenshots", download.suggestedFilename());
        download.saveAs(file);
        return file.toAbsolutePath();
    }

    private static String read(Download download) throws IOException {
        return Files.readString(download.path());
    }

    private static List<String> titles(Page page) {
        return page.locator(".key b, [data-figure] h2, .row .value").allInnerTexts();
    }
}
