package io.confscope.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashMap;
import java.util.Map;

/** One figure of the overview: its bars, its table, and the papers behind a bar. */
final class FigureOnPage {

    private final Page page;
    private final String id;
    private final Locator section;

    FigureOnPage(Page page, String id) {
        this.page = page;
        this.id = id;
        this.section = page.locator("section[data-figure='" + id + "']");
    }

    /** Waits until the figure is drawn. */
    void awaitDrawn() {
        bars().first().waitFor();
    }

    /** The bars that can be opened. */
    Locator bars() {
        return section.locator("button.row");
    }

    /** The number that stands at the end of a bar. */
    int numberAt(Locator bar) {
        return number(bar.locator(".value b").innerText());
    }

    /** Switches to the table and reads its second column by its first. */
    Map<String, Integer> table() {
        section.locator("[data-focus='" + id + "-table']").click();
        section.locator("table").waitFor();
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Locator row : section.locator("tbody tr").all()) {
            rows.put(
                    row.locator("th").innerText().strip(),
                    number(row.locator("td.number").first().innerText()));
        }
        return rows;
    }

    void backToTheChart() {
        section.locator("[data-focus='" + id + "-chart']").click();
        awaitDrawn();
    }

    /** Opens a bar, reads on to the end of the list, and closes it again. */
    OpenedBar open(Locator bar) {
        bar.click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("article.paper").first().waitFor();
        int counted = number(dialog.locator(".drawer-count").innerText());
        Locator papers = dialog.locator("article.paper");
        Locator more = dialog.locator(".drawer-foot button");
        while (more.count() > 0) {
            int before = papers.count();
            more.click();
            papers.nth(before).waitFor();
        }
        var opened = new OpenedBar(counted, papers.count());
        page.keyboard().press("Escape");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return opened;
    }

    /**
     * What was behind a bar.
     *
     * @param counted how many papers the headline announces
     * @param papers how many are listed
     */
    record OpenedBar(int counted, int papers) {}

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9]", ""));
    }
}
