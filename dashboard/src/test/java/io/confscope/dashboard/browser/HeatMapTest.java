package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Modalities and topics together, on the overview. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class HeatMapTest {

    @Test
    void aTopicThatIsLeftOutIsPaleInTheHeatMapAndNoOther(Visitor visitor) {
        Page page = visitor.figures("/?topic=!clinical-nlp");
        int modalities = page.locator(".heat tbody tr").count();

        assertThat(page.locator(".heat td.off")).hasCount(modalities);
        assertThat(page.locator(".heat td.off [data-focus$='.clinical-nlp']"))
                .not()
                .hasCount(0);
    }

    @Test
    void theHeatMapIsATableWhoseCellsOpenTheirPapers(Visitor visitor) {
        Page page = visitor.figures("/");
        Locator cell = page.locator("[data-focus='pairs:eeg.trustworthy-medical-ai']");
        String counted = cell.innerText();

        cell.click();

        assertThat(page.locator("#drawer-title")).hasText("EEG in Trustworthy medical AI");
        assertThat(page.locator(".drawer-count")).hasText(counted + " papers");
        assertThat(page.locator("dialog article.paper")).hasCount(Integer.parseInt(counted));
        assertThat(page.locator(".chip")).hasCount(2);
    }
}
