package io.confscope.benchmarks.pages;

import static io.confscope.benchmarks.pages.Interaction.changing;

import com.microsoft.playwright.Page;
import java.util.List;

/** What readers do on each page, in the order in which one thing leads to the next. */
final class Journeys {

    private static final String CHART = "main .figure canvas";
    private static final String ROW = ".list-row[data-paper]";

    private static final String KEY = text(".key b");
    private static final String FINDING = text(".figure h2");
    private static final String FIRST_ROW = "document.querySelector('" + ROW + "')?.dataset.paper";
    private static final String COUNT = text(".list-count");
    private static final String WORD = "document.querySelector('[data-focus=search]').value";
    private static final String TABLE = "Boolean(document.querySelector('[data-figure=topics] table'))";

    private static final List<String> WORDS = List.of(
            "transformer",
            "diffusion",
            "医学影像",
            "equilibrium",
            "图神经网络",
            "robust",
            "policy",
            "x-ray",
            "因果",
            "video",
            "language",
            "climate");

    private Journeys() {}

    /** A page, what shows that it is there, and what is done on it. */
    record Journey(String path, String sign, List<Interaction> steps) {}

    static List<Journey> all() {
        return List.of(overview(), trends(), compare(), papers());
    }

    private static Journey overview() {
        return new Journey(
                "/",
                CHART,
                List.of(
                        changing("click a bar to filter", KEY, (page, round) -> page.locator(
                                        "[data-figure=modalities] button.row")
                                .nth(round % 10)
                                .click()),
                        changing(
                                        "close the papers behind it",
                                        "Boolean(document.querySelector('dialog[open]'))",
                                        (page, round) -> page.keyboard().press("Escape"))
                                // They come a little later than the figures.
                                .after((page, round) -> page.waitForSelector("dialog[open]")),
                        changing("take the filter away", KEY, click(".chip")),
                        changing("show a figure as a table", TABLE, click("[data-focus=topics-table]")),
                        changing("and as a chart again", TABLE, click("[data-focus=topics-chart]")),
                        changing("switch to Chinese", FINDING, click("[data-focus=lang-zh]")),
                        changing("and back to English", FINDING, click("[data-focus=lang-en]")),
                        changing(
                                "switch the theme",
                                "document.documentElement.dataset.theme",
                                (page, round) -> page.locator("[data-focus=theme]")
                                        .selectOption(round % 2 == 0 ? "dark" : "light")),
                        changing(
                                "open a list to filter by",
                                "Boolean(document.querySelector('.pick[open] .panel'))",
                                click("[data-focus=pick-edition]")),
                        changing("pick an edition from it", KEY, (page, round) -> page.locator(
                                        "[data-name=edition] input[type=checkbox]")
                                .nth(round)
                                .click())));
    }

    private static Journey trends() {
        return new Journey(
                "/trends",
                CHART,
                List.of(
                        changing(
                                "trends: count instead of share",
                                "location.search",
                                click("[data-focus=measure-papers]")),
                        changing(
                                "trends: take a line away",
                                "location.search",
                                click(".legend button[aria-pressed=true]")),
                        changing("trends: follow modalities", FINDING, (page, round) -> page.locator(
                                        "[data-focus=choice-by]")
                                .selectOption("modality"))));
    }

    private static Journey compare() {
        return new Journey(
                "/compare",
                CHART,
                List.of(
                        changing(
                                "compare: swap the sides",
                                text("[data-figure=compare] .note"),
                                click("[data-focus=swap]")),
                        changing(
                                "compare: by modality",
                                FINDING + "+" + text(".figure .kicker"),
                                (page, round) ->
                                        page.locator("[data-focus=choice-by]").selectOption("modality"))));
    }

    private static Journey papers() {
        return new Journey(
                "/papers",
                ROW,
                List.of(
                        changing("papers: sort by edition", FIRST_ROW, click("[data-focus=sort-edition]")),
                        changing("papers: filter", COUNT, (page, round) -> page.locator(
                                                "[data-name=topic] input[type=checkbox]")
                                        .nth(round % 7)
                                        .click())
                                .after((page, round) ->
                                        click("[data-focus=pick-topic]").accept(page, round)),
                        changing("papers: take the filter away", COUNT, click(".chip"))
                                .after((page, round) -> page.keyboard().press("Escape")),
                        changing("papers: open a paper", text("h1"), (page, round) -> page.locator(ROW + " a")
                                .nth(0)
                                .click()),
                        changing("papers: back to the list", text("h1"), click("[data-focus=list]")),
                        changing("papers: read on at the end", text(".list-foot"), (page, round) -> page.keyboard()
                                .press("End")),
                        changing("papers: type a letter", WORD, (page, round) -> page.locator("[data-focus=search]")
                                .press("a")),
                        changing("papers: find a word", COUNT, (page, round) -> page.locator("[data-focus=search]")
                                        .fill(WORDS.get(round % WORDS.size())))
                                .when(COUNT + ".includes(" + WORD + ")")));
    }

    private static java.util.function.ObjIntConsumer<Page> click(String selector) {
        return (page, round) -> page.locator(selector).first().click();
    }

    private static String text(String selector) {
        return "document.querySelector('" + selector + "')?.textContent";
    }
}
