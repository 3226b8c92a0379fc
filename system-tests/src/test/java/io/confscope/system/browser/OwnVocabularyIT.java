package io.confscope.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.confscope.system.stack.Checkout;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A facet that somebody's own vocabulary adds is in the API and on the pages by itself. */
@TestInstance(Lifecycle.PER_CLASS)
class OwnVocabularyIT {

    private final Chromium chromium = new Chromium();
    private final Services services;

    OwnVocabularyIT(@TempDir Path vocabulary) throws IOException {
        Files.writeString(
                vocabulary.resolve("task.yaml"),
                """
                facets:
                  - id: task
                    label: {en: Task, zh: 任务}
                    terms:
                      - id: diagnosis
                        label: {en: Diagnosis, zh: 诊断}
                        rules:
                          - id: words
                            match: [diagnosis, diagnoses, diagnostic, 诊断]
                """);
        services = new Services("own-vocabulary", Map.of("CONFSCOPE_VOCABULARY", vocabulary.toString()));
    }

    @BeforeAll
    void loadTheSeed() throws IOException {
        services.start();
        services.ingest().upload("seed.txt", Files.readAllBytes(Checkout.seed()));
        services.stats().awaitFigures(1);
    }

    @AfterAll
    void stopEverything() {
        chromium.close();
        services.close();
    }

    @Test
    void bothServicesCountItsTermsAlike() {
        int counted = services.stats()
                .get("/api/v1/stats?by=task")
                .json()
                .path("groups")
                .path(0)
                .path("papers")
                .asInt();

        assertThat(counted).isPositive();
        assertThat(services.ingest()
                        .get("/api/v1/papers?task=diagnosis&limit=1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(counted);
    }

    @Test
    void thePagesFilterByItAndSayWhatIsShown() {
        try (Window window = chromium.window(services.dashboard().base(), "en-GB")) {
            Page page = window.page();
            page.navigate("/");
            page.locator("details[data-name=task] summary").click();
            page.locator("[data-focus=filter-task-diagnosis]").check();

            Locator chips = page.locator(".chips");
            assertThat(chips).containsText("Task: Diagnosis");
            assertThat(page.url()).contains("task=diagnosis");
            String papers = page.locator(".key b").first().innerText();
            window.picture("own-facet");

            page.navigate("/papers?task=diagnosis");
            assertThat(page.locator(".list-count b")).containsText(papers);
            page.navigate("/trends?by=task");
            assertThat(page.locator("main")).containsText("Diagnosis");
            assertThat(window.complaints()).isEqualTo(List.of());
        }
    }

    @Test
    void aParameterThatNobodyKnowsIsDropped() {
        try (Window window = chromium.window(services.dashboard().base(), "en-GB")) {
            Page page = window.page();
            page.navigate("/?ref=newsletter&task=diagnosis");

            assertThat(page.locator(".chips")).containsText("Task: Diagnosis");
            page.waitForURL(url -> url.endsWith("/?task=diagnosis"));
        }
    }
}
