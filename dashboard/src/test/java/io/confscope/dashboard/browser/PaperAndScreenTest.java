package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages on paper, and figures on the whole screen. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class PaperAndScreenTest extends OnThreeEditions {

    @ParameterizedTest
    @CsvSource({"overview, /", "trends, /trends", "compare, /compare", "report, /report"})
    void whatIsPrintedIsForReading(String name, String address, Visitor visitor) {
        Page page = visitor.open(address);
        page.locator("[data-figure]").first().waitFor();
        assertThat(page.locator(".skeleton")).hasCount(0);
        // A sheet of A4 between its margins.
        page.setViewportSize(718, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visitor.picture("print-" + name);

        assertThat(page.locator("header nav")).isHidden();
        assertThat(page.locator(".picks, .segments, .tools, .report-bar, .settings")
                        .filter(visible()))
                .hasCount(0);
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPath(Path.of("target", "screenshots", "print-" + name + ".pdf")));
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        long pages = Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertTrue(pages >= 1 && pages < 12, pages + " pages");
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }

    @Test
    void aFigureTakesTheWholeScreenAndComesBack(Visitor visitor) {
        Page page = visitor.figures("/");
        Locator others = page.locator("main .figure").filter(visible());
        double before = page.locator("#figure-topics").boundingBox().height;

        page.locator("[data-focus=topics-enlarge]").click();

        assertThat(others).hasCount(1);
        assertThat(page.locator("#figure-topics")).isVisible();
        assertTrue(page.locator("#figure-topics").boundingBox().height > before);
        assertEquals("main", page.evaluate("document.fullscreenElement.id"));
        page.locator("[data-focus='topics:medical-imaging']").click();
        assertThat(page.locator("dialog[open] .drawer-count")).hasText("16 papers");
        page.keyboard().press("Escape");
        page.evaluate("document.exitFullscreen()");
        assertThat(page.locator("[data-figure=modalities]")).isVisible();
        assertEquals("", page.locator("main").evaluate("main => main.dataset.figure ?? ''"));
    }
}
