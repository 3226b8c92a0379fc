package io.confscope.benchmarks.pages;

import com.microsoft.playwright.Page;
import java.util.function.ObjIntConsumer;

/**
 * Something that a reader does on a page; what is done is told the round, so that a round does not repeat the question of
 * another.
 *
 * @param prepare what has to be there before, unmeasured
 * @param remember an expression of JavaScript
 * @param shown an expression that holds once the page shows what came of it; {@code before} is what {@code remember} gave
 */
record Interaction(String name, ObjIntConsumer<Page> prepare, ObjIntConsumer<Page> act, String remember, String shown) {

    private static final String QUIET =
            "!document.getElementById('main').hasAttribute('aria-busy') && !document.querySelector('.list-all[aria-busy]')";

    /** What is shown when an expression has another value than before, and nothing is on its way any more. */
    static Interaction changing(String name, String value, ObjIntConsumer<Page> act) {
        return new Interaction(name, (page, round) -> {}, act, value, "(" + value + ") !== before && " + QUIET);
    }

    Interaction after(ObjIntConsumer<Page> preparation) {
        return new Interaction(name, preparation, act, remember, shown);
    }

    /** The same, shown only when another expression holds as well. */
    Interaction when(String also) {
        return new Interaction(name, prepare, act, remember, shown + " && " + also);
    }

    /** Waits until nothing is on its way and the browser has nothing left to do: readers look before they act. */
    static void settle(Page page) {
        page.waitForFunction("() => " + QUIET);
        // A browser without a frame to make may never say that it is idle.
        page.evaluate("() => new Promise(resolve => requestIdleCallback(() => resolve(), {timeout: 1000}))");
    }
}
