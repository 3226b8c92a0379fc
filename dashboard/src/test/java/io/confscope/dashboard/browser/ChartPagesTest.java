package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.confscope.dashboard.fake.FakeServices;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of charts in both languages and themes, on a telephone and on a desk. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the field before each test
class ChartPagesTest {
    FakeServices services;

    @BeforeEach
    void threeEditions() {
        services.publish("/fake/editions.jsonl");
    }

    @AfterEach
    void oneEdition() {
        services.publish("/fake/papers.jsonl");
    }

    @ParameterizedTest
    @CsvSource({
        "overview, '/', en-GB",
        "overview, '/', zh-CN",
        "trends, '/trends', en-GB",
        "trends, '/trends?by=presentation&table=trend', zh-CN",
        "compare, '/compare', en-GB",
        "compare, '/compare?base=presentation%3Dposter&other=presentation%3Doral&table=compare', zh-CN",
        "report, '/report?view=compare', en-GB",
        "report, '/report', zh-CN",
    })
    void everyoneCanUseThePage(String name, String address, String locale, Visitor visitor) {
        Page page = visitor.open(address, locale, ColorScheme.LIGHT, 1440);
        assertThat(page.locator("[data-figure]").first()).isVisible();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1440, 360)) {
                page.setViewportSize(width, 900);
                visitor.picture(name + "-" + locale + "-" + scheme + "-" + width);

                assertEquals(List.of(), violations(page), scheme + " at " + width);
                assertTrue(
                        (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                        "the page is wider than the window of " + width);
            }
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " at " + rule.getNodes().get(0).getTarget())
                        .toList();
    }
}
