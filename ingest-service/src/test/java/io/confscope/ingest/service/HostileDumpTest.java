package io.confscope.ingest.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps that once were lost whole, or took papers with them. */
@QuarkusTest
class HostileDumpTest {

    private final EmptyStore store;

    HostileDumpTest(EmptyStore store) {
        this.store = store;
    }

    @BeforeEach
    void startFromNothing() {
        store.empty();
    }

    private static String list(int papers, String separator) {
        return IntStream.range(0, papers)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"title\":\"Paper number " + i
                        + "\",\"status\":\"Poster\",\"author\":\"A\"}")
                .collect(Collectors.joining("," + separator, "[", "]"));
    }

    @Test
    void aListWithoutLineEndsMayNameAPaperTwice() {
        String once = list(600, "");
        String twice = once.substring(0, once.length() - 1) + "," + list(1, "").substring(1);
        Dumps.send(twice, "name=kdd2024.json")
                .statusCode(201)
                .body("records.added", equalTo(600))
                .body("records.unchanged", equalTo(1));
    }

    @Test
    void aThousandPapersOfOneTitleAreKeptApart() {
        String untitled = list(1000, "\n").replaceAll("Paper number \\d+", "Untitled");
        Dumps.send(untitled, "name=kdd2024.json").statusCode(201).body("records.added", equalTo(1000));
    }

    @Test
    void aFieldWithoutEndIsCutAndReported() {
        String body = "ICLR 2026 Poster accepted paper at ICLR 2026. " + "Long. ".repeat(60_000);
        Dumps.send("论文ICLR 2026 Poster2026 年医学影像 " + "长".repeat(20_000) + "\n" + body + "\n")
                .statusCode(201)
                .body("records.added", equalTo(1))
                .body("problems.warnings", greaterThan(0));
    }

    @Test
    void blanksWithoutEndTakeNoTime() {
        String dump = "[{\"title\":\"A\",\"status\":\"Poster\",\"author\":\"B\",\"abstract\":\"x" + " ".repeat(150_000)
                + "y\"}]";
        Dumps.send(dump, "name=kdd2024.json").statusCode(201);
    }

    @Test
    void aDumpThatBreaksOffReplacesNothing() {
        String whole = list(20, "\n");
        Dumps.send(whole, "name=kdd2024.json").statusCode(201);
        Dumps.send(whole.substring(0, 600), "name=kdd2024.json", "mode=replace")
                .statusCode(422)
                .body("detail", containsString("mend them"));
        get("/api/v1/papers?decision=any").then().body("total", equalTo(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title,Venue,Year\nFirst,ICLR,2026\nSecond, with a comma,ICLR,2026\n",
                "Title,Venue,Year\nFirst,ICLR,2026\n,ICLR,2026\n",
                "{\"venue\":\"ICLR\",\"year\":2026,\"titleEn\":\"First\"}\n{\"venue\":\"ICLR\",\"titleEn\":\"Second\"}\n"
            })
    void whatIsRejectedInADumpIsNotTakenOutByIt(String dump) {
        Dumps.send("Title,Venue,Year\nFirst,ICLR,2026\nSecond,ICLR,2026\n", "name=two.csv")
                .statusCode(201);
        Dumps.send(dump, "name=again", "mode=replace").statusCode(422).body("detail", containsString("mode=merge"));
        get("/api/v1/papers?decision=any").then().body("total", equalTo(2));
        Dumps.send(dump, "name=again").statusCode(201).body("records.rejected", equalTo(1));
    }

    @Test
    void aWideValueIsLeftOut() {
        String wide = "1,".repeat(300_000) + "1";
        String dump = "[{\"title\":\"A\",\"status\":\"Poster\",\"author\":\"B\",\"x\":[" + wide + "]},"
                + list(1, "").substring(1);
        Dumps.send(dump, "name=kdd2024.json", "format=paperlists")
                .statusCode(201)
                .body("records.added", equalTo(1))
                .body("records.rejected", equalTo(1));
    }

    @Test
    void pagesOfOtherSitesCannotWrite() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("text/plain")
                .body(Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/dumps")
                .then()
                .statusCode(403);
        get("/api/v1/dumps").then().body("total", equalTo(0));
    }

    @Test
    void pagesThatPretendToBeThisMachineCannotWrite() {
        for (String host :
                new String[] {"rebound.example:8081", "localhost.example", "127.0.0.1.example", "[::2]:80"}) {
            given().header("Host", host)
                    .contentType("text/plain")
                    .body(Dumps.TWO.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/dumps")
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("foreign-host"));
        }
        get("/api/v1/dumps").then().body("total", equalTo(0));
        for (String host : new String[] {"localhost:1", "LOCALHOST", "127.0.0.1:8081", "[::1]:8081"}) {
            given().header("Host", host)
                    .contentType("text/plain")
                    .body("nothing")
                    .post("/api/v1/dumps")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void halfACharacterIsNeverStored() {
        Dumps.send(
                        "[{\"title\":\"Half \\ud83d of it\",\"status\":\"Poster\",\"author\":\"\\ude00\"}]",
                        "name=kdd2024.json")
                .statusCode(201)
                .body("problems.warnings", equalTo(1));
        get("/api/v1/papers?decision=any")
                .then()
                .body("items[0].title", equalTo("Half \uFFFD of it"))
                .body("items[0].authors[0]", equalTo("\uFFFD"));
    }

    @Test
    void aDryRunOfMoreThanABatchLeavesNothing() {
        Dumps.send(list(4500, "\n"), "name=kdd2024.json", "dryRun=true")
                .statusCode(200)
                .body("status", equalTo("checked"))
                .body("records.added", equalTo(4500));
        get("/api/v1/papers?decision=any").then().body("total", equalTo(0));
        Dumps.send(list(4500, "\n"), "name=kdd2024.json").statusCode(201).body("records.added", equalTo(4500));
        get("/api/v1/papers?decision=any").then().body("total", equalTo(4500));
    }

    @Test
    void replacingTakesOutMoreThanABatch() {
        Dumps.send(list(2500, "\n"), "name=kdd2024.json").statusCode(201);
        Dumps.send(list(1, "\n"), "name=kdd2024.json", "mode=replace")
                .statusCode(201)
                .body("records.unchanged", equalTo(1))
                .body("records.removed", equalTo(2499));
        get("/api/v1/papers?decision=any").then().body("total", equalTo(1));
    }
}
