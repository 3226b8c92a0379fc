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
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of papers and data in both languages and colours, on a telephone and on a desk. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class EveryPageTest {

    /** The name of a page, its address, and what is there when it is drawn. */
    private record View(String name, String address, String sign) {}

    private static final List<View> VIEWS = List.of(
            new View("papers", "/papers?q=EEG", ".list-row[data-paper]"),
            new View("papers-as-of", "/papers?asOf=1&topic=medical-imaging", ".list-row[data-paper]"),
            new View("papers-none", "/papers?q=zzzz", ".ways"),
            new View("paper", "/papers?id=iclr-2026-0a67270b1024&topic=medical-imaging", ".abstract-text mark"),
            new View("data", "/data", ".recent table"),
            new View("dumps", "/data?view=dumps", "table"),
            new View("dump", "/data?dump=d-1", ".outcome"),
            new View("revisions", "/data?view=revisions", ".revisions"),
            new View("vocabulary", "/data?view=vocabulary&facet=modality", ".vocabulary table"));

    static Stream<Arguments> views() {
        return VIEWS.stream().flatMap(view -> Stream.of("en-GB", "zh-CN")
                .flatMap(locale -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> Arguments.of(view.name, view.address, view.sign, locale, scheme))));
    }

    @ParameterizedTest(name = "{0} {3} {4}")
    @MethodSource("views")
    void everyoneCanUseThePage(
            String name, String address, String sign, String locale, ColorScheme scheme, Visitor visitor) {
        Page page = visitor.open(address, locale, scheme, 1440);
        for (int width : new int[] {1440, 360}) {
            page.setViewportSize(width, 900);
            page.locator(sign).first().waitFor();
            visitor.picture(name + "-" + locale + "-" + scheme + "-" + width);

            assertEquals(List.of(), violations(page), "at " + width + " pixels");
            assertTrue(
                    (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                    "the page is wider than " + width + " pixels");
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
