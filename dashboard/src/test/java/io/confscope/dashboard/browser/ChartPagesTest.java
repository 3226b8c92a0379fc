package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of charts in both languages and themes, on a telephone and on a desk. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class ChartPagesTest extends OnThreeEditions {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overview, /",
        "trends, /trends",
        "compare, /compare",
        "report, /report?view=compare",
    })
    void everyoneCanUseThePage(String name, String address, Visitor visitor) {
        Page page = visitor.open(address);
        Everywhere.look(visitor, page, name, "[data-figure]", Everywhere.BOTH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "trends-table, '/trends?by=presentation&table=trend'",
        "compare-table, '/compare?base=presentation%3Dposter&other=presentation%3Doral&table=compare'",
    })
    void everyoneCanUseItsTable(String name, String address, Visitor visitor) {
        Page page = visitor.open(address);
        Everywhere.look(visitor, page, name, "[data-figure] table", List.of("zh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trends", "/compare", "/trends?edition=iclr-2026"})
    void everyChartIsAlsoASentenceAndATable(String address, Visitor visitor) {
        Page page = visitor.open(address);
        Locator charts = page.locator(".figure:has(canvas, .heat)");
        charts.first().waitFor();

        for (Locator chart : charts.all()) {
            assertThat(chart.locator(".figure-body > .vh")).not().isEmpty();
            assertThat(chart.locator("canvas:not([aria-hidden=true])")).hasCount(0);
            assertThat(chart.locator(".segments button")).hasCount(2);
        }
    }
}
