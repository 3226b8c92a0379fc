package io.confscope.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class AccessibilityTest {

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, 1440, '?open=modalities:eeg'", "zh-CN, DARK, 360, '?open=code:*'"})
    void everyoneCanReadThePapersBehindABar(
            String locale, ColorScheme scheme, int width, String query, Visitor visitor) {
        Page page = visitor.open("/" + query, locale, scheme, width);
        page.locator("[data-figure=modalities] .figure-foot").waitFor();
        page.locator("dialog article.paper").first().waitFor();
        page.waitForCondition(() ->
                (Boolean) page.evaluate("document.getAnimations().every((each) => each.playState !== 'running')"));
        visitor.picture("drawer-" + locale + "-" + scheme + "-" + width);

        assertEquals(List.of(), Everywhere.violations(page));
    }

    /** Chromium can draw a page as those see it who lack one kind of cone. */
    @ParameterizedTest
    @ValueSource(strings = {"protanopia", "deuteranopia", "tritanopia", "achromatopsia"})
    void whatColoursTellIsAlsoToldByWords(String blindness, Visitor visitor) {
        Page page = visitor.figures("/");
        page.context()
                .newCDPSession(page)
                .send(
                        "Emulation.setEmulatedVisionDeficiency",
                        JsonParser.parseString("{\"type\":\"" + blindness + "\"}")
                                .getAsJsonObject());
        visitor.picture("overview-" + blindness);

        assertEquals(
                0,
                page.locator(".legend .entry:not(:has(bdi:not(:empty))), .row:not(:has(.value b:not(:empty)))")
                        .count());
    }
}
