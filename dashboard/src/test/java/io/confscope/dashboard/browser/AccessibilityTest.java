package io.confscope.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class AccessibilityTest {
    /** The colours of a chart, where nothing shines through. */
    private static final String COLOURS =
            """
            (figure => {
              const canvas = document.querySelector(`[data-figure=${figure}] canvas`);
              const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              const found = new Set();
              for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) found.add(data.slice(at, at + 3).join());
              return [...found];
            })
            """;

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

    /** Chromium gives text the system's colours then, and backgrounds none. */
    @Test
    void whatAColourTellsIsStillToldWhereTheSystemForcesItsOwn(Visitor visitor) throws IOException {
        visitor.expecting(complaint -> complaint.startsWith("Canvas2D: Multiple readback operations"));
        Page page = visitor.figures("/");
        Visitor.awaitCharts(page);
        page.evaluate("void (window.before = Object.values(Chart.instances))");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.waitForFunction("() => Object.values(Chart.instances).every((each) => !before.includes(each))");
        Visitor.awaitCharts(page);

        assertTrue((Boolean) page.evaluate(COLOURS + "('code').includes('0,0,0')"), "not in the system's colours");
        visitor.picture("overview-forced-colours");
        assertTrue(
                (Boolean) page.evaluate(
                        "['50,115,184', '208,112,28'].every((each) => " + COLOURS + "('kinds').includes(each))"),
                "posters and talks look alike");
        for (String told : List.of(".swatch", ".heat td")) {
            assertTrue(
                    (Integer) page.evaluate(
                                    "told => new Set([...document.querySelectorAll(told)].map((each) =>"
                                            + " getComputedStyle(each).backgroundColor)).size",
                                    told)
                            > 1,
                    told);
        }
        page.locator("[data-focus=kinds-menu]").click();
        String drawing = Files.readString(page.waitForDownload(
                        () -> page.locator("[data-focus=kinds-svg]").click())
                .path());
        assertTrue(drawing.contains("fill=\"rgb(255, 255, 255)\""), "paper is white");
        assertTrue(drawing.contains("fill=\"rgb(27, 33, 38)\""), "its text is dark");
    }
}
