package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A revision compared with the one before, also where the data that is shown does not have it. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
class RevisionsTest extends OnChangingServices {
    private static final String KICKER = "[data-figure=diff] .kicker";

    @Test
    void aRevisionIsComparedWithTheOneBeforeWhileAnEarlierOneIsShown(Visitor visitor) {
        services.publish("/fake/editions.jsonl");
        Page page = visitor.open("/data?view=revisions&asOf=1");

        page.locator(".revisions li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "h2", new Page.LocatorOptions().setHasText(Pattern.compile("^Revision 2 ")))))
                .getByText("Compare with the one before")
                .click();

        assertThat(page).hasURL(Pattern.compile("/compare\\?from=1&to=2$"));
        assertThat(page.locator(KICKER)).hasText("From revision 1 to revision 2");
    }

    @Test
    void aDumpIsComparedWithWhatWasThereBeforeWhileAnEarlierRevisionIsShown(Visitor visitor) {
        services.publish("/fake/editions.jsonl");
        Page page = visitor.open("about:blank");
        page.route("**/api/ingest/api/v1/dumps/d-1", route -> withRevision(route, 1, 2));
        page.navigate("/data?dump=d-1&asOf=1");

        page.getByText("Compare with the one before").click();

        assertThat(page).hasURL(Pattern.compile("/compare\\?from=1&to=2$"));
        assertThat(page.locator(KICKER)).hasText("From revision 1 to revision 2");
    }

    @Test
    void aRevisionThatIsStillToBeCountedIsWaitedFor(Visitor visitor) {
        int before = services.revision();
        Page page = visitor.open("/compare?from=" + before + "&to=" + (before + 1));
        assertThat(page.locator(".part-of-page [role=status]"))
                .containsText("The statistics have not counted revision " + (before + 1) + " yet");
        assertThat(page.locator("[data-focus=revision-to]")).hasValue(String.valueOf(before + 1));

        services.publish("/fake/editions.jsonl");
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator(KICKER)).hasText("From revision " + before + " to revision " + (before + 1));
    }

    @Test
    void aRevisionThatArrivesBetweenTwoAnswersIsNotWaitedForInVain(Visitor visitor) {
        services.publish("/fake/editions.jsonl");
        int newest = services.revision();
        Page page = visitor.open("about:blank");
        page.route(
                "**/api/stats/api/v1/facets*",
                route -> withRevision(route, newest, newest - 1),
                new Page.RouteOptions().setTimes(1));
        page.navigate("/compare?from=1&to=" + newest);

        assertThat(page.locator(KICKER)).hasText("From revision 1 to revision " + newest);
    }

    @Test
    void aRevisionAfterTheOneThatIsShownIsSaidToBeLater(Visitor visitor) {
        services.publish("/fake/editions.jsonl");
        Page page = visitor.open("/compare?from=1&to=2&asOf=1");

        assertThat(page.locator(".part-of-page [role=status]"))
                .hasText("Revision 2 came after revision 1, as of which everything is shown here.");
        page.locator("#notices button").click();
        assertThat(page.locator(KICKER)).hasText("From revision 1 to revision 2");
    }

    private static void withRevision(Route route, int was, int is) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace("\"revision\":" + was, "\"revision\":" + is)));
    }
}
