package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of more rows than fit into a window. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class ManyTopicsTest extends OnChangingServices {
    /** How many pixels the mark that is farthest from where its row would have it is away, the first one's place given. */
    private static final String AWAY =
            """
            (figure) => {
              const plot = document.querySelector(`[data-figure=${figure}] .plot`);
              const chart = Chart.getChart(plot.querySelector('canvas'));
              const rows = [...plot.querySelectorAll('.rows > li')].map((row) => row.getBoundingClientRect().top);
              const marks = chart.getDatasetMeta(0).data.map((mark) => mark.y);
              if (rows.length !== marks.length) return Infinity;
              return Math.round(Math.max(...rows.map((top, index) => Math.abs(top - rows[0] - marks[index] + marks[0]))));
            }""";

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 59})
    void everyMarkStandsInItsRow(int topics, Visitor visitor) {
        services.publishTopics(topics);
        Page page = visitor.figures("/");
        for (int width : List.of(1440, 360)) {
            page.setViewportSize(width, 900);
            for (String figure : List.of("topics", "kinds", "code")) {
                page.waitForFunction(
                        "figure => Chart.getChart(document.querySelector(`[data-figure=${figure}] canvas`))", figure);
                page.waitForFunction("figure => (" + AWAY + ")(figure) <= 1", figure);
            }
            visitor.picture("topics-" + topics + "-" + width);
        }
    }

    @Test
    void aChartHasAsManyRowsAsCanBeLookedAtAndTheTableHasAll(Visitor visitor) {
        services.publishTopics(200);
        Page page = visitor.figures("/?table=kinds");

        assertThat(page.locator("[data-figure=code] .row")).hasCount(60);
        assertThat(page.locator("[data-figure=code] .reading"))
                .containsText(
                        "Dashed line: all papers. The chart leaves out 141 of 201 rows; the table has all of them.");
        assertThat(page.locator("[data-figure=topics] .reading"))
                .hasText("The chart leaves out 140 of 200 rows; the table has all of them.");
        assertThat(page.locator("[data-figure=presentations] .reading")).hasCount(0);
        assertEquals(201, page.locator("[data-figure=kinds] tbody tr").count());
        page.locator("[data-focus=lang-zh]").click();
        assertThat(page.locator("[data-figure=topics] .reading")).hasText("共 200 行，图中省去 140 行，表格列出全部。");
    }
}
