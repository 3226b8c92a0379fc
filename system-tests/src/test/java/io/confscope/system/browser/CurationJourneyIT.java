package io.confscope.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A curator drops next year's dump in: sees what it would change, publishes it, and looks at the year before again. */
@TestInstance(Lifecycle.PER_CLASS)
class CurationJourneyIT {

    private final Services services = new Services("curation");
    private final Chromium chromium = new Chromium();

    @BeforeAll
    void loadTheSeed() throws IOException {
        services.start();
        long revision = services.ingest()
                .upload(Checkout.seed().getFileName().toString(), Files.readAllBytes(Checkout.seed()))
                .json()
                .path("revision")
                .asLong();
        services.stats().awaitFigures(revision);
    }

    @AfterAll
    void stopEverything() {
        chromium.close();
        services.close();
    }

    @Test
    void aDumpWithProblemsIsCheckedPublishedFoundAndTheYearBeforeShownAgain() {
        try (Window window = chromium.window(services.dashboard().base(), "en-GB")) {
            Page page = window.page();
            page.navigate("/data");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "iclr-2027-medical-ai.txt", "text/plain", nextYear().getBytes(StandardCharsets.UTF_8)));
            page.locator("[data-focus=check]").click();

            Locator outcome = page.locator(".outcome");
            assertThat(page.locator(".dump-page")).containsText("What it would change");
            assertThat(outcome.locator("div").first()).hasText("Added2");
            assertThat(page.locator(".problem").first()).containsText("Line ");
            assertThat(page.locator(".lines li.here").filter(new Locator.FilterOptions().setHasText("这一行不是论文")))
                    .hasCount(1);
            window.picture("data-checked");
            assertThat(papers("")).isEqualTo(44);

            page.locator("[data-focus=publish]").click();
            assertThat(page.locator(".dump-page")).containsText("Published as revision 2");
            services.stats().awaitFigures(2);
            assertThat(papers("")).isEqualTo(46);

            isFound(page, "脑机接口", "面向脑机接口的测试论文");
            isFound(page, "wristbands", "可穿戴设备的测试论文");

            page.navigate("/data?view=revisions");
            page.locator("[data-focus=asof-1]").click();
            assertThat(page.locator(".notice.past")).containsText("as it was at revision 1");
            assertThat(page.locator(".key b").first()).hasText("44");
            page.locator(".notice.past button").click();
            assertThat(page.locator(".key b").first()).hasText("46");
            assertThat(window.complaints()).isEqualTo(List.of());
        }
    }

    private static void isFound(Page page, String word, String title) {
        page.navigate("/papers");
        page.locator("[data-focus=search]").fill(word);
        assertThat(page.locator(".list-count b")).hasText("1 paper contains “" + word + "”");
        page.locator(".list-row a").click();
        assertThat(page.locator("h1")).hasText(title);
    }

    private int papers(String filter) {
        return services.ingest()
                .get("/api/v1/papers?limit=1" + filter)
                .json()
                .path("total")
                .asInt();
    }

    /** Two papers of the year after the seed's, and lines that are none. */
    private static String nextYear() {
        return """
                论文ICLR 2027 Poster2027 年医学影像 面向脑机接口的测试论文
                ICLR 2027 Poster accepted paper at ICLR 2027. We decode speech from EEG recordings.
                这一行不是论文
                论文ICLR 2027 Oral2027 年医学影像 可穿戴设备的测试论文
                ICLR 2027 Oral accepted paper at ICLR 2027. We read heart rates from wristbands. Code/project link: javascript:alert(1)
                论文ICLR 2027 Poster2027 年医学影像 没有正文的论文
                """;
    }
}
