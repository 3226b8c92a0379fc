package io.confscope.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class AccessibilityTest {

    @ParameterizedTest
    @CsvSource({
        "en-GB, LIGHT, 1440, chart, ''",
        "en-GB, DARK, 1440, chart, ''",
        "zh-CN, LIGHT, 360, chart, ''",
        "zh-CN, DARK, 1440, chart, ''",
        "en-GB, LIGHT, 320, chart, ''",
        "en-GB, LIGHT, 1440, table, '?table=topics,presentations,code,modalities&topic=!clinical-nlp'",
        "zh-CN, DARK, 360, table, '?table=topics,presentations,code,modalities'",
        "en-GB, LIGHT, 1440, drawer, '?open=modalities:eeg'",
        "zh-CN, DARK, 360, drawer, '?open=code:*'",
    })
    void everyoneCanUseThePage(
            String locale, ColorScheme scheme, int width, String view, String query, Visitor visitor) {
        Page page = visitor.open("/" + query, locale, scheme, width);
        page.locator("[data-figure=modalities] .figure-foot").waitFor();
        if (view.equals("drawer")) {
            page.locator("dialog article.paper").first().waitFor();
            page.waitForCondition(() ->
                    (Boolean) page.evaluate("document.getAnimations().every((each) => each.playState !== 'running')"));
        }
        visitor.picture("overview-" + view + "-" + locale + "-" + scheme + "-" + width);

        assertEquals(
                List.of(),
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " at "
                                        + rule.getNodes().get(0).getTarget())
                                .toList());
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "the page is wider than the window");
    }
}
