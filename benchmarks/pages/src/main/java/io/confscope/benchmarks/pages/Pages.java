package io.confscope.benchmarks.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.confscope.benchmarks.pages.Journeys.Journey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures how long readers wait for the pages and for what they do on them. */
final class Pages {

    private static final int ROUNDS = 12;
    private static final int WARM_UP = 2;

    private Pages() {}

    /**
     * Prints the times.
     *
     * @param arguments the dashboard's address and the browser's executable
     */
    public static void main(String[] arguments) throws IOException {
        try (var reader = new Reader(arguments[0], Path.of(arguments[1]))) {
            say("Chromium " + reader.version() + ", " + ROUNDS + " rounds after " + WARM_UP
                    + " unmeasured; milliseconds, median and 95th percentile");
            say("");
            say("                                           cold cache     warm cache");
            for (Journey journey : Journeys.all()) {
                opening(reader, journey);
            }
            say("");
            say("                                           next frame     what came of it");
            for (Journey journey : Journeys.all()) {
                doing(reader, journey);
            }
            say("");
            farDown(reader);
        }
    }

    /** From the navigation to the first chart on the screen, or the first paper of the list. */
    private static void opening(Reader reader, Journey journey) {
        var cold = new ArrayList<Double>();
        var warm = new ArrayList<Double>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            try (BrowserContext context = reader.stranger()) {
                double first = Reader.open(Reader.window(context), journey.path(), journey.sign());
                Page again = Reader.window(context);
                double second = Reader.open(again, journey.path(), journey.sign());
                if (round >= 0) {
                    cold.add(first);
                    warm.add(second);
                }
            }
        }
        row("first chart of " + journey.path(), new Times(cold), new Times(warm));
    }

    private static void doing(Reader reader, Journey journey) {
        Map<String, List<Reader.Answered>> times = new LinkedHashMap<>();
        try (BrowserContext context = reader.stranger()) {
            for (int round = 0; round < ROUNDS + WARM_UP; round++) {
                Page page = Reader.window(context);
                Reader.open(page, journey.path(), journey.sign());
                for (Interaction step : journey.steps()) {
                    Reader.Answered answered = Reader.does(page, step, round);
                    if (round >= WARM_UP) {
                        times.computeIfAbsent(step.name(), name -> new ArrayList<>())
                                .add(answered);
                    }
                }
                page.close();
            }
        }
        times.forEach((name, answers) -> row(
                name,
                new Times(answers.stream().map(Reader.Answered::frame).toList()),
                new Times(answers.stream().map(Reader.Answered::shown).toList())));
    }

    /** Parts of the list far down, as somebody gets them who scrolls on and on. */
    private static void farDown(Reader reader) {
        try (BrowserContext context = reader.stranger()) {
            Page page = context.newPage();
            Reader.open(page, "/papers", ".list-row[data-paper]");
            Object times = page.evaluate(
                    """
                    async () => {
                      const times = [];
                      for (let cursor = ''; cursor !== null; ) {
                        const began = performance.now();
                        const answer = await fetch(`/api/ingest/api/v1/papers?limit=1000${cursor && `&cursor=${cursor}`}`);
                        cursor = (await answer.json()).nextCursor;
                        times.push(performance.now() - began);
                      }
                      return times;
                    }""");
            List<Double> parts = ((List<?>) times)
                    .stream().map(each -> ((Number) each).doubleValue()).toList();
            int tenth = Math.max(1, parts.size() / 10);
            row(
                    "1,000 papers: first and last tenth of the list",
                    new Times(parts.subList(0, tenth)),
                    new Times(parts.subList(parts.size() - tenth, parts.size())));
        }
    }

    private static void row(String name, Times first, Times second) {
        say(String.format("%-40s %s  %s", name, first, second));
    }

    @SuppressWarnings("SystemOut") // a program for the terminal
    private static void say(String line) {
        System.out.println(line);
    }
}
