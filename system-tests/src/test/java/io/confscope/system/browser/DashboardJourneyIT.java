package io.confscope.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.confscope.system.browser.FigureOnPage.OpenedBar;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A researcher looks at the seed: reads the charts, their tables, and the papers behind every bar. */
@ExtendWith(SeededServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class DashboardJourneyIT {

    private final Services services;
    private final Chromium chromium = new Chromium();

    DashboardJourneyIT(Seeded seeded) {
        this.services = seeded.services();
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Papers per topic, Trustworthy medical AI",
        "zh, 各主题论文数, 可信、安全、公平与隐私",
    })
    void theOverviewShowsTheFiguresInTheReadersLanguage(String language, String heading, String firstTopic) {
        try (Window window = overview(language)) {
            Page page = window.page();
            window.picture("overview-" + language);

            String text = page.locator("main").innerText();
            assertThat(text).contains(heading, firstTopic, "44", "38.6", "25.7", "53.4");
            assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, topics",
        "en, presentations",
        "en, modalities",
        "zh, topics",
        "zh, presentations",
        "zh, modalities",
    })
    void theTableOfAChartHoldsTheFiguresOfTheApi(String language, String figureId) {
        try (Window window = overview(language)) {
            FigureOnPage figure = new FigureOnPage(window.page(), figureId);

            Map<String, Integer> table = figure.table();
            window.picture("table-" + figureId + "-" + language);

            assertThat(table).containsAllEntriesOf(figuresOfTheApi(figureId, language));
            figure.backToTheChart();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "presentations", "modalities"})
    void everyBarOpensAsManyPapersAsItSays(String figureId) {
        try (Window window = overview("en")) {
            FigureOnPage figure = new FigureOnPage(window.page(), figureId);
            int bars = figure.bars().count();
            assertThat(bars).isPositive();

            for (int i = 0; i < bars; i++) {
                Locator bar = figure.bars().nth(i);
                int shown = figure.numberAt(bar);
                OpenedBar opened = figure.open(bar);

                assertThat(opened.counted()).as("bar %d of %s", i, figureId).isEqualTo(shown);
                assertThat(opened.papers()).as("bar %d of %s", i, figureId).isEqualTo(shown);
            }
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void thePapersBehindAModalityShowTheWordsThatSpeakForIt() {
        try (Window window = overview("en")) {
            Page page = window.page();
            FigureOnPage figure = new FigureOnPage(page, "modalities");

            figure.bars()
                    .filter(new Locator.FilterOptions().setHasText("EEG"))
                    .first()
                    .click();
            page.locator("dialog[open] article.paper mark").first().waitFor();
            window.pictureOfTheView("papers-behind-eeg");

            assertThat(page.locator("dialog[open] mark").allInnerTexts()).anyMatch(word -> word.contains("EEG"));
        }
    }

    @Test
    void anAddressIsAView() {
        try (Window window = overview("en")) {
            Page page = window.page();
            new FigureOnPage(page, "topics").bars().first().click();
            page.locator("dialog[open] article.paper").first().waitFor();
            String title = page.locator("#drawer-title").innerText();
            String address = page.url();

            page.navigate("about:blank");
            page.navigate(address);

            page.locator("dialog[open] article.paper").first().waitFor();
            assertThat(page.locator("#drawer-title").innerText()).isEqualTo(title);
        }
    }

    private Window overview(String language) {
        Window window = chromium.window(services.dashboard().base(), language);
        try {
            window.page().navigate("/?lang=" + language);
            for (String figure : List.of("topics", "presentations", "modalities")) {
                new FigureOnPage(window.page(), figure).awaitDrawn();
            }
            return window;
        } catch (PlaywrightException e) {
            window.picture("not-drawn-" + language);
            window.close();
            throw new AssertionError("the overview is not drawn; the browser says " + window.complaints(), e);
        }
    }

    private Map<String, Integer> figuresOfTheApi(String figure, String language) {
        JsonNode answer = services.stats()
                .get("/api/v1/stats/" + figure + "?lang=" + language)
                .json();
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (JsonNode group : answer.path("groups")) {
            figures.put(
                    group.path("label").path(0).asText(), group.path("papers").asInt());
        }
        assertThat(figures).isNotEmpty();
        return figures;
    }
}
