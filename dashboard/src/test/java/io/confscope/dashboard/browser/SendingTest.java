package io.confscope.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.confscope.dashboard.fake.FakeServices;
import io.confscope.dashboard.fake.WithFakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a file under way while its sender looks at something else. */
@QuarkusTest
@WithTestResource(WithFakeServices.class)
@ExtendWith(InChromium.class)
@SuppressWarnings("NullAway.Init") // Quarkus sets the field before each test
class SendingTest {
    FakeServices services;

    @AfterEach
    void everythingIsAsBefore() {
        services.dumps().forget();
    }

    @Test
    void aKeyThatOneDumpNeedsIsNotAskedForUnderAnother(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        check(page, "other.txt");
        page.locator("[data-focus=view-add]").click();
        page.evaluate("sessionStorage.setItem('confscope.key', 'open sesame')");
        check(page, "locked.txt");
        page.evaluate("sessionStorage.clear()");
        page.locator("[data-focus=publish]").click();
        page.locator("#key").waitFor();

        look(page, "d-2", "other.txt");

        assertThat(page.locator("#key")).hasCount(0);
        look(page, "d-3", "locked.txt");
        assertThat(page.locator("#key")).isVisible();
    }

    @Test
    void publishingOneDumpLeavesTheOtherUnderWay(Visitor visitor) {
        Page page = visitor.open("/data");
        check(page, "other.txt");
        page.locator("[data-focus=view-add]").click();
        services.dumps().answer();
        check(page, "slow.txt");
        page.locator("[data-focus=publish]").click();
        assertThat(page.locator(".sending")).containsText("waiting for the store");

        look(page, "d-2", "other.txt");
        page.locator("[data-focus=publish]").click();
        assertThat(page.locator("h2").first()).hasText("Published as revision 1");
        assertThat(page.locator("h1")).hasText("other.txt");
        page.waitForResponse(SendingTest::isSent, services.dumps()::answer);

        look(page, "d-3", "slow.txt");
        page.locator(".sending a").click();
        assertThat(page.locator("h2").first()).hasText("Published as revision 1");
        assertThat(page.locator("h1")).hasText("slow.txt");
    }

    @Test
    void whoTakesAnotherFileNoLongerSendsTheFirst(Visitor visitor) {
        Page page = visitor.open("/data");
        List<String> stopped = new ArrayList<>();
        page.onRequestFailed(request -> stopped.add(request.url()));
        DataTest.choose(page, "slow.txt");
        page.locator("[data-focus=check]").click();
        assertThat(page.locator(".sending")).containsText("waiting for the store");
        page.waitForCondition(services.dumps()::isAnswerAwaited);

        DataTest.choose(page, "other.txt");

        assertThat(page.locator(".sending")).isEmpty();
        page.waitForCondition(() -> stopped.stream().anyMatch(url -> url.contains("name=slow.txt")));
        services.dumps().answer();
        page.waitForCondition(
                () -> given().get("/api/ingest/api/v1/dumps").jsonPath().getInt("total") == 2);
        page.locator("[data-focus=check]").click();
        page.locator("[data-focus=publish]").waitFor();
        assertThat(page.locator("h1")).hasText("other.txt");
    }

    @Test
    void whoWentToAnotherPageStaysThereAndFindsTheDumpOnComingBack(Visitor visitor) {
        Page page = visitor.open("/data");
        DataTest.choose(page, "slow.txt");
        page.locator("[data-focus=check]").click();
        assertThat(page.locator(".sending")).containsText("waiting for the store");
        page.locator("header a[href^='/trends']").click();
        page.locator("h1").waitFor();
        assertThat(page.locator(".upload")).hasCount(0);

        page.waitForResponse(SendingTest::isSent, services.dumps()::answer);

        page.locator("header a[href^='/data']").click();
        page.locator(".sending a").click();
        assertThat(page.locator("h1")).hasText("slow.txt");
        page.goBack();
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/trends"));
    }

    @Test
    void whoeverMadeTheServiceRefuseWrongKeysTheRightOneIsAskedFor(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        page.evaluate("sessionStorage.setItem('confscope.key', 'wrong')");
        page.route(
                "**/dumps?name=locked*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\":\"urn:confscope:problem:too-many-wrong-keys\",\"status\":429,"
                                + "\"detail\":\"Too many requests without the right key.\"}")));
        DataTest.choose(page, "locked.txt");
        page.locator("[data-focus=check]").click();

        assertThat(page.locator(".sending")).containsText("Too many requests without the right key.");
        assertThat(page.locator("#key")).isFocused();
        assertNull(page.evaluate("sessionStorage.getItem('confscope.key')"));
        page.unroute("**/dumps?name=locked*");
        page.locator("#key").fill("open sesame");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-focus=publish]")).isVisible();
    }

    @Test
    void aKeyWithACharacterThatCannotBeSentIsSaidToBeNone(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        page.evaluate("sessionStorage.setItem('confscope.key', '密钥')");
        DataTest.choose(page, "locked.txt");
        page.locator("[data-focus=check]").click();

        page.locator("#key").fill("“open sesame”");
        page.keyboard().press("Enter");

        assertThat(page.locator("#key-about")).containsText("such as a curly quote");
        assertThat(page.locator("#key")).isFocused();
        page.locator("#key").fill(" open sesame ");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-focus=publish]")).isVisible();
    }

    @Test
    void whatIsAskedAndTypedIsThereInTheOtherLanguage(Visitor visitor) {
        visitor.expectingFailedRequests();
        Page page = visitor.open("/data");
        DataTest.choose(page, "locked.txt");
        page.locator(".upload summary").click();
        page.locator("[name=year]").fill("2027");
        page.locator("[data-focus=check]").click();
        page.locator("#key").fill("密钥");
        page.keyboard().press("Enter");

        page.locator("[data-focus=lang-zh]").click();

        assertThat(page.locator(".sending")).containsText("此系统需要密钥才能写入数据。");
        assertThat(page.locator("#key-about")).containsText("这不是密钥");
        assertThat(page.locator("#key")).hasValue("密钥");
        assertThat(page.locator("[name=year]")).isVisible();
        assertThat(page.locator("[name=year]")).hasValue("2027");
        page.locator("[name=year]").fill("27");
        page.locator("[data-focus=check]").click();
        page.locator("[data-focus=lang-en]").click();
        assertThat(page.locator("#year-wrong")).containsText("The year must be");
    }

    @Test
    void ofSeveralFilesThatAreDroppedOneIsSaidToBeTaken(Visitor visitor) {
        Page page = visitor.open("/data");
        page.locator(".drop").waitFor();

        page.evaluate("const carried = new DataTransfer();"
                + "for (const name of ['a.txt', 'b.txt']) carried.items.add(new File(['x'], name));"
                + "document.querySelector('.drop').dispatchEvent("
                + "new DragEvent('drop', {dataTransfer: carried, bubbles: true, cancelable: true}));");

        assertThat(page.locator(".chosen")).containsText("a.txt");
        assertThat(page.locator(".chosen")).containsText("You dropped 2 files");
    }

    private static boolean isSent(Response response) {
        return response.request().method().equals("POST");
    }

    private static void look(Page page, String dump, String name) {
        page.locator("[data-focus=dumps]").click();
        page.locator("[data-focus=" + dump + "]").click();
        assertThat(page.locator("h1")).hasText(name);
    }

    private static void check(Page page, String name) {
        DataTest.check(page, name);
        assertThat(page.locator("h1")).hasText(name);
    }
}
