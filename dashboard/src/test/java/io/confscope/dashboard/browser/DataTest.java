package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.confscope.dashboard.fake.FakeServices;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the field before each test
class DataTest {
    FakeServices services;

    @AfterEach
    void everythingIsAsBefore() {
        services.dumps().forget();
    }

    @Test
    void aDumpIsCheckedLookedIntoAndPublished(Visitor visitor) {
        Page page = visitor.open("/data");
        check(page, "next-year.txt");

        assertThat(page.locator("h2").first()).hasText("What it would change");
        assertThat(page.locator(".outcome")).hasText("Added2Changed1Unchanged40Removed0Rejected1");
        assertThat(page.locator(".problem")).hasCount(50);
        page.locator("[data-focus=problems-more]").click();
        assertThat(page.locator(".problem")).hasCount(60);
        page.locator("[data-focus=severity-error]").click();
        assertThat(page.locator(".problem")).hasCount(1);
        assertThat(page.locator(".problem")).containsText("Line 3, column 7");
        assertThat(page.locator(".lines li.here code")).hasText("odd line 3 <script>alert(3)</script>");
        assertThat(page.locator(".lines li")).hasCount(3);
        assertThat(page).hasURL(Pattern.compile("dump=d-2&severity=error$"));

        page.locator("[data-focus=publish]").click();

        assertThat(page.locator("h2").first()).hasText("Published as revision 1");
        assertThat(page).hasURL(Pattern.compile("dump=d-3$"));
    }

    @Test
    void aDumpThatWasCheckedEarlierIsPublishedFromTheStore(Visitor visitor) {
        Page page = visitor.open("/data");
        check(page, "next-year.txt");
        page.reload();
        assertThat(page.locator(".lines li.here code").nth(2)).hasText("Zeile 3 第3行 <script>alert(3)</script>");

        page.locator("[data-focus=publish]").click();

        assertThat(page.locator("h2").first()).hasText("Published as revision 1");
    }

    @Test
    void whereNoEventsComeThroughItAsksAgain(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        page.route("**/events", route -> route.abort());

        check(page, "next-year.txt");

        assertThat(page.locator("[data-focus=publish]")).isVisible();
    }

    @Test
    void aKeyThatIsNeededIsAskedForAndKeptInTheTabAlone(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        choose(page, "locked.txt");
        page.locator("[data-focus=check]").click();
        assertThat(page.locator(".sending")).containsText("takes data only with a key");
        assertThat(page.locator("#key")).isFocused();

        page.locator("#key").fill("wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator(".sending")).containsText("The key that was used before is not right.");
        page.locator("#key").fill("open sesame");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-focus=publish]")).isVisible();
        assertFalse(page.url().contains("sesame"));
        assertEquals("open sesame", page.evaluate("sessionStorage.getItem('confscope.key')"));
        assertEquals(0, page.evaluate("Object.values(localStorage).filter((each) => each.includes('sesame')).length"));
    }

    @Test
    void aFileThatIsRefusedSaysWhy(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        choose(page, "broken.txt");

        page.locator("[data-focus=check]").click();

        assertThat(page.locator(".refused")).hasText("The file was not taken: <b>No</b> format fits.");
    }

    @Test
    void withoutAFileTheFormSaysSo(Visitor visitor) {
        Page page = visitor.open("/data");

        page.locator("[data-focus=check]").click();

        assertThat(page.locator(".chosen")).hasText("Choose a file first.");
        assertThat(page.locator("#file")).isFocused();
    }

    @Test
    void aFileCanBeDropped(Visitor visitor) {
        Page page = visitor.open("/data");
        page.locator(".drop").waitFor();

        page.evaluate("const carried = new DataTransfer();"
                + "carried.items.add(new File(['x'.repeat(2500)], 'dropped.txt'));"
                + "document.querySelector('.drop').dispatchEvent("
                + "new DragEvent('drop', {dataTransfer: carried, bubbles: true, cancelable: true}));");

        assertThat(page.locator(".chosen")).hasText("dropped.txt, 2.5 kB");
    }

    @Test
    void everyDumpCanBeOpenedAndHadAsItCame(Visitor visitor) {
        Page page = visitor.open("/data?view=dumps");
        Locator row = page.locator("tbody tr");

        assertThat(row).containsText("iclr-2026-medical-ai.txt");
        assertThat(row).containsText("42.5 kB");
        assertEquals(
                "/api/ingest/api/v1/dumps/d-1/content",
                row.locator("a[download]").getAttribute("href"));
        row.locator("[data-focus=d-1]").click();
        assertThat(page.locator("main")).containsText("Everything was understood.");
    }

    @Test
    void anyRevisionCanBeShownOnAllPages(Visitor visitor) {
        services.publish("/fake/papers.jsonl");
        Page page = visitor.open("/data?view=revisions");
        assertThat(page.locator(".revisions li").last()).containsText("44 added, 0 changed, 0 removed");

        page.locator("[data-focus=asof-1]").click();

        assertThat(page.locator(".notice.past")).containsText("revision 1");
        assertThat(page).hasURL(Pattern.compile("/\\?asOf=1$"));
        page.locator(".figure canvas").first().waitFor();
        page.goBack();
        assertThat(page.locator(".revisions li.shown")).hasCount(1);
    }

    @Test
    void aTermIsFoundInEitherLanguageAndLeadsToItsPapers(Visitor visitor) {
        Page page = visitor.open("/data?view=vocabulary");
        page.locator("[data-focus=search]").fill("脑电");

        assertThat(page.locator(".vocabulary-terms tbody tr")).not().hasCount(0);
        page.locator(".vocabulary-terms")
                .getByText("EEG", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile("/papers\\?modality=eeg&decision=any$"));
        page.locator(".list-row[data-paper]").first().waitFor();
    }

    @Test
    void aFileThatTheStoreDoesNotGiveIsNotPublished(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        check(page, "next-year.txt");
        page.route(
                "**/content",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(404)
                        .setBody("{\"status\":404,\"detail\":\"The bytes are no longer there.\"}")));
        page.reload();

        page.locator("[data-focus=publish]").click();

        assertThat(page.locator(".refused"))
                .hasText("The file of this dump cannot be had from the store, so nothing was published:"
                        + " The bytes are no longer there. Send the file again.");
        page.unroute("**/content");
        page.route("**/content", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
        page.locator("[data-focus=publish]").click();
        assertThat(page.locator(".refused")).containsText("did not give the file");
        assertEquals(
                2, given().get("/api/ingest/api/v1/dumps").jsonPath().getInt("total"), "an error was sent as a dump");
        page.unroute("**/content");
        page.locator(".sending button").click();
        assertThat(page.locator("h2").first()).hasText("Published as revision 1");
    }

    @Test
    void whatIsSentAsAWholeCanNoLongerBeStopped(Visitor visitor) {
        Page page = visitor.open("/data");
        choose(page, "slow.txt");
        page.locator("[data-focus=check]").click();

        assertThat(page.locator(".sending")).containsText("waiting for the store to take it in");
        assertThat(page.locator(".sending button")).isHidden();
        services.dumps().answer();

        assertThat(page.locator("[data-focus=publish]")).isVisible();
    }

    @Test
    void withoutAnAnswerNobodyKnowsWhetherAFileWasTaken(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        choose(page, "unanswered.txt");
        page.locator("[data-focus=check]").click();

        assertThat(page.locator(".refused")).containsText("It may have been taken");
        page.locator(".sending a").click();

        assertThat(page.locator("tbody tr").first()).containsText("unanswered.txt");
    }

    @Test
    void aFileThatWasMendedCanBeChosenAgain(@TempDir Path folder, Visitor visitor) throws IOException {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        Path file = Files.writeString(folder.resolve("mended.txt"), "before");
        page.locator("#file").setInputFiles(file);
        Files.writeString(file, "mended meanwhile");
        // Chromium looks at whole seconds.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        page.locator("[data-focus=check]").click();
        assertThat(page.locator(".refused")).containsText("The file has changed since it was chosen");

        FileChooser chooser =
                page.waitForFileChooser(() -> page.getByText("Choose a file").click());
        assertEquals("", page.locator("#file").inputValue());
        chooser.setFiles(file);
        page.locator("[data-focus=check]").click();

        assertThat(page.locator("[data-focus=publish]")).isVisible();
    }

    @Test
    void aYearThatIsNoneIsSaidToBeWrongBeforeAnythingIsSent(Visitor visitor) {
        Page page = visitor.open("/data");
        choose(page, "next-year.txt");
        page.locator(".upload summary").click();
        page.locator("[name=year]").fill("26");

        page.locator("[data-focus=check]").click();

        assertThat(page.locator("#year-wrong")).hasText("The year must be a whole number from 1900 to 2099.");
        assertThat(page.locator("[name=year]")).isFocused();
        page.locator("[name=year]").fill("2026");
        page.locator("[data-focus=check]").click();
        assertThat(page.locator("[data-focus=publish]")).isVisible();
    }

    static void check(Page page, String name) {
        choose(page, name);
        page.locator("[data-focus=check]").click();
        page.locator("[data-focus=publish]").waitFor();
    }

    static void choose(Page page, String name) {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 60; line++) {
            text.append("odd line ")
                    .append(line)
                    .append(" <script>alert(")
                    .append(line)
                    .append(")</script>\r\n");
        }
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(name, "text/plain", text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
