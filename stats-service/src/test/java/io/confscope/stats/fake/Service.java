package io.confscope.stats.fake;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests ask of the service. */
public final class Service {

    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final Pattern REVISION = Pattern.compile("\"revision\":([0-9]+)");

    private Service() {}

    /** Asks without encoding anything again. */
    public static Response get(String address) {
        return given().urlEncodingEnabled(false).when().get(address);
    }

    /** Publishes the seed to an empty ingest-service, and waits until the service shows exactly that. */
    public static void showSeed(FakeIngest ingest) {
        ingest.wipe();
        // First the empty state, so that what is shown afterwards is surely what was published afterwards.
        until(() -> shown() == 0);
        ingest.publish(Samples.seed());
        until(() -> shown() == 1);
    }

    /** Waits until the service has reached a revision. */
    public static void reach(long revision) {
        // The service itself waits, some seconds at most: to ask again and again takes time from what is waited for.
        until(() -> get("/api/v1/stats?minRevision=" + revision).statusCode() == 200);
    }

    /** The revision that the service answers from. */
    public static long shown() {
        // The body is only searched: this is asked so often that reading it as JSON with paths would be what takes
        // time.
        Matcher revision = REVISION.matcher(
                get("/api/v1/stats").then().statusCode(200).extract().asString());
        if (!revision.find()) {
            throw new AssertionError("no revision");
        }
        return Long.parseLong(revision.group(1));
    }

    /** Looks again and again until a condition holds, and fails at the deadline. */
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about in time");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            if (new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
