package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class OverviewTest {

    @Test
    void theKeyFiguresAreThoseOfTheSeed(Visitor visitor) {
        Page page = visitor.figures("/");

        assertThat(page.locator("h1")).hasText("ICLR 2026");
        assertThat(page.locator(".keys"))
                .containsText(
                        Pattern.compile(
                                "44 papers.*43 Poster.*97\\.7%, 88\\.2–99\\.6%.*1 Oral.*38\\.6% come with code.*17 of 44,"
                                        + " 95% interval 25\\.7–53\\.4%.*26 name a data modality.*59\\.1%, 95% interval 44\\.4–72\\.3%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "presentations", "modalities"})
    void theTableHoldsTheSameNumbersAsTheService(String figure, Visitor visitor) {
        JsonPath answer = given().get("/api/stats/api/v1/stats/" + figure).jsonPath();
        Page page = visitor.figures("/?table=" + figure);
        Locator rows = page.locator("[data-figure=" + figure + "] tbody tr");

        List<String> labels = answer.getList("groups.label.en.flatten()", String.class);
        for (int group = 0; group < labels.size(); group++) {
            Locator row = rows.filter(new Locator.FilterOptions()
                    .setHas(page.locator("th button:text-is(\"" + labels.get(group) + "\")")));
            assertThat(row.locator("td.number").first())
                    .hasText(String.valueOf(answer.getInt("groups[" + group + "].papers")));
        }
        assertTrue(rows.count() >= labels.size());
    }

    @Test
    void theShareWithCodeHasItsInterval(Visitor visitor) {
        Page page = visitor.figures("/?table=code");

        assertThat(page.locator("[data-figure=code] tbody tr").first()).hasText("All papers174438.6%25.7–53.4%");
        assertThat(page.locator("[data-figure=code] tbody tr").nth(1))
                .hasText("Trustworthy medical AI62227.3%13.2–48.2%");
    }

    @Test
    void pickingAgainLetsGo(Visitor visitor) {
        Page page = visitor.figures("/?presentation=oral");
        assertThat(page.locator(".key b").first()).hasText("1");

        page.locator("[data-focus='presentations:oral']").click();

        assertThat(page.locator(".key b").first()).hasText("44");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "presentations", "modalities"})
    void aBarOpensAsManyPapersAsItCounts(String figure, Visitor visitor) {
        Page page = visitor.figures("/");
        Locator bars = page.locator("[data-figure=" + figure + "] button.row");

        for (int index = 0; index < Math.min(4, bars.count()); index++) {
            int counted = Visitor.numberAt(bars.nth(index));
            bars.nth(index).click();
            Locator drawer = page.locator("dialog[open]");
            assertThat(drawer.locator(".drawer-count")).hasText(counted == 1 ? "1 paper" : counted + " papers");
            drawer.locator("article.paper").first().waitFor();
            while (drawer.locator(".drawer-foot button").count() > 0) {
                int before = drawer.locator("article.paper").count();
                drawer.locator(".drawer-foot button").click();
                drawer.locator("article.paper").nth(before).waitFor();
            }
            assertThat(drawer.locator("article.paper")).hasCount(counted);
            page.keyboard().press("Escape");
            assertThat(drawer).hasCount(0);
            assertThat(bars.nth(index)).isFocused();
        }
    }

    @Test
    void theBarOfTheShareWithCodeOpensThePapersWithCode(Visitor visitor) {
        Page page = visitor.figures("/");

        page.locator("[data-focus='code:clinical-prediction']").click();

        assertThat(page.locator("#drawer-title")).hasText("Clinical prediction, with code");
        assertThat(page.locator("dialog article.paper")).hasCount(7);
    }

    @Test
    void thePapersNamingAModalityAreThoseTheKeyFigureCounts(Visitor visitor) {
        Page page = visitor.figures("/");

        page.locator("[data-focus='modalities:*']").click();

        assertThat(page.locator(".drawer-count")).hasText("26 papers");
        assertThat(page.locator(".drawer-foot button")).hasText("Show 6 more");
    }

    @Test
    void aPaperShowsTheWordsThatMadeItAnEegPaper(Visitor visitor) {
        Page page = visitor.figures("/?open=modalities:eeg");
        Locator paper = page.locator("article.paper").first();

        assertThat(paper.locator("mark").first()).hasText("EEG");
        assertThat(paper.locator(".modalities")).containsText("EEG because of “EEG” and “EEGs”");
        Locator abstractText = paper.locator(".abstract");
        double folded = abstractText.boundingBox().height;
        paper.getByText("Read the abstract").click();
        assertTrue(abstractText.boundingBox().height > folded);
        assertThat(paper.getByText("Hide the abstract")).hasAttribute("aria-expanded", "true");
    }

    @Test
    void aBarFiltersEverythingElseAndOpensItsPapersUntilAChipTakesTheFilterAway(Visitor visitor) {
        Page page = visitor.figures("/");
        page.locator("[data-focus='topics:medical-imaging']").click();

        assertThat(page).hasURL(Pattern.compile("\\?topic=medical-imaging&open=topics:medical-imaging$"));
        assertThat(page.locator("dialog[open] .drawer-count")).hasText("7 papers");
        assertThat(page.locator(".key b").first()).hasText("7");
        assertThat(page.locator("[data-figure=modalities] .note")).containsText("Shares of 7 papers");
        assertThat(page.locator("[data-figure=topics] .note")).containsText("Shares of 44 papers");
        assertThat(page.locator("[data-figure=topics] .row[aria-current]")).containsText("Medical imaging");
        page.keyboard().press("Escape");
        page.locator(".chip").click();
        assertThat(page.locator(".key b").first()).hasText("44");
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @Test
    void aFilterIsPickedFromAListAndBackTakesItAwayAgain(Visitor visitor) {
        Page page = visitor.figures("/");
        page.locator("[data-focus=pick-presentation]").click();

        page.locator("[data-focus=filter-presentation-oral]").check();

        assertThat(page.locator(".key b").first()).hasText("1");
        assertThat(page.locator("details[data-name=presentation]")).hasAttribute("open", "");
        page.goBack();
        assertThat(page.locator(".key b").first()).hasText("44");
        page.goForward();
        assertThat(page.locator(".chip")).containsText("Presentation: Oral");
    }

    @Test
    void anAddressIsAView(Visitor visitor) {
        Page page = visitor.figures("/?topic=clinical-prediction&table=topics&open=modalities:ct&lang=zh");

        assertThat(page.locator("#drawer-title")).hasText("CT 计算机断层扫描");
        assertThat(page.locator("[data-figure=topics] table")).isVisible();
        assertThat(page.locator(".chip")).containsText("主题: EHR 与临床预测");
    }

    @Test
    void theLanguageIsTheReadersUntilTheyChooseAnother(Visitor visitor) {
        Page page = visitor.open("/", "zh-CN", ColorScheme.LIGHT, 1440);
        assertThat(page.locator("[data-figure=topics] h2")).hasText("一半的论文属于“可信、安全、公平与隐私”");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");

        page.locator("[data-focus=lang-en]").click();

        assertThat(page.locator("[data-figure=topics] h2"))
                .hasText("Half of the papers are about trustworthy medical AI");
        assertThat(page).hasURL(Pattern.compile("lang=en"));
        assertThat(page.locator("[data-focus=lang-en]")).isFocused();
    }

    @Test
    void theThemeCanBeChosenAndIsKept(Visitor visitor) {
        Page page = visitor.figures("/");
        page.locator("[data-focus=theme]").selectOption("dark");
        assertEquals("rgb(19, 22, 25)", page.evaluate("getComputedStyle(document.body).backgroundColor"));

        page.reload();

        page.locator(".figure").first().waitFor();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void theFiguresCanBeTakenAwayAsJsonAndCsv(Visitor visitor) {
        Page page = visitor.figures("/?topic=medical-imaging");
        Locator link = page.locator("[data-focus=presentations-CSV]");

        assertThat(link).hasCount(0);
        page.locator("[data-focus=presentations-menu]").click();
        assertThat(link).isVisible();
        String json = page.locator("[data-focus=presentations-JSON]").getAttribute("href");
        String csv = link.getAttribute("href");
        assertEquals(7, given().get(json).jsonPath().getInt("total.papers"));
        assertEquals("presentation,papers\nposter,7\n", given().get(csv).asString());
    }

    @Test
    void everythingCanBeReachedByKeyboard(Visitor visitor) {
        Page page = visitor.figures("/");
        page.locator("[data-focus='topics:clinical-prediction']").focus();

        page.keyboard().press("Enter");

        assertThat(page.locator("dialog[open] #drawer-title")).hasText("Clinical prediction");
        assertThat(page.locator("dialog button.quiet")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-focus='topics:clinical-prediction']")).isFocused();
    }

    @Test
    void theChartsAreDrawn(Visitor visitor) {
        Page page = visitor.figures("/");
        Visitor.awaitCharts(page);

        for (Locator canvas : page.locator("canvas").all()) {
            assertFalse(
                    (Boolean) canvas.evaluate("canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width,"
                            + " canvas.height).data.every((byte) => byte === 0)"),
                    "a chart is empty");
        }
        assertTrue(page.locator("canvas").count() >= 4);
    }

    @Test
    void aQuestionThatMatchesNothingHasAWayBack(Visitor visitor) {
        Page page = visitor.open("/?topic=medical-imaging&presentation=oral");

        assertThat(page.getByText("No papers match these filters.")).isVisible();
        page.locator("[data-focus=clear]").click();
        assertThat(page.locator(".key b").first()).hasText("44");
    }

    @Test
    void theRowOfAllPapersOpensWhatItCountsAndTheKeyFigureWhatItCounts(Visitor visitor) {
        Page page = visitor.figures("/?topic=medical-imaging&code=open");
        Locator row = page.locator("[data-focus='code:*.all']");
        assertThat(row).containsText("17/44");

        row.click();

        assertThat(page.locator(".drawer-count")).hasText("17 papers");
        assertThat(page.locator(".drawer-foot")).hasText("");
        assertThat(page.locator("dialog article.paper")).hasCount(17);
        page.locator("dialog").getByText("Only these").click();
        assertThat(page).hasURL(Pattern.compile("/[?]code=open,anonymous$"));
        assertThat(page.locator(".key b").first()).hasText("17");
        page.goBack();
        page.goBack();
        assertThat(page.locator(".key b").first()).hasText("3");
        page.locator("[data-focus='code:*']").click();
        assertThat(page.locator(".drawer-count")).hasText("3 papers");
    }

    @Test
    void aTopicsRowOfAllPresentationsOpensAllOfThemUnderAFilterByOne(Visitor visitor) {
        Page page = visitor.figures("/?presentation=poster");
        Locator row = page.locator("[data-focus='kinds:clinical-prediction']");
        assertThat(row).containsText("1/12");

        row.click();

        assertThat(page.locator(".drawer-count")).hasText("12 papers");
        assertThat(page.locator("dialog article.paper")).hasCount(12);
        assertThat(page.locator(".drawer-foot")).hasText("");
        page.locator("dialog").getByText("Only these").click();
        assertThat(page).hasURL(Pattern.compile("/[?]topic=clinical-prediction$"));
        assertThat(page.locator(".key b").first()).hasText("12");
    }
}
