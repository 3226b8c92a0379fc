package io.confscope.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the tests of the modules that are plain functions, written beside them in the same language. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
class ModulesTest {
    private static final Path UNIT = Path.of("src/test/resources/unit");
    private static final Path CONTRACT = Path.of("../stats-service/src/test/resources/contract");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state",
                "format",
                "series",
                "evidence",
                "links",
                "messages",
                "contract",
                "trend",
                "comparison",
                "svg",
                "findings",
                "found",
                "charts",
                "elements",
                "notices",
                "live",
                "provenance",
                "lines",
                "differences",
                "kinds",
                "key",
                "problems",
                "progress",
                "paper",
                "search",
                "words"
            })
    void theTestsOfAModulePass(String module, Visitor visitor) {
        Page page = visitor.open("about:blank");
        page.route("**/unit/*", route -> serve(route, UNIT));
        page.route("**/contract/*", route -> serve(route, CONTRACT));
        page.navigate("/unit/page.html?" + module);
        page.waitForFunction("window.results !== undefined");

        assertEquals(List.of(), page.evaluate("results.failures"));
        assertTrue((Integer) page.evaluate("results.passed") > 0, "no test was found");
    }

    private static void serve(Route route, Path folder) {
        String name = route.request().url().replaceAll("[?].*", "").replaceAll(".*/", "");
        Path file = folder.resolve(name);
        assertTrue(Files.isRegularFile(file), file + " is missing");
        route.fulfill(new Route.FulfillOptions().setPath(file));
    }
}
