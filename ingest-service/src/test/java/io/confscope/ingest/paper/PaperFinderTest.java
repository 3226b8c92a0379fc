package io.confscope.ingest.paper;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.confscope.ingest.paper.PaperFinder.Part;
import io.confscope.ingest.revision.Revisions;
import io.confscope.ingest.service.EmptyStore;
import io.confscope.ingest.term.Terms;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What is known from memory is what the database says. */
@QuarkusTest
class PaperFinderTest {

    private static final List<String> FILTERS = List.of(
            "",
            "decision=any",
            "topic=clinical-prediction,medical-imaging",
            "topic=!clinical-prediction,!medical-imaging",
            "area=none",
            "area=!none",
            "code=none",
            "code=open,anonymous",
            "presentation=none",
            "presentation=!poster",
            "modality=none",
            "modality=eeg+ecg",
            "modality=eeg,!ecg",
            "modality=!none",
            "family=imaging",
            "year=2026",
            "yearFrom=2027",
            "yearTo=2026",
            "venue=iclr",
            "edition=iclr-2026,iclr-2027",
            "q=EEG",
            "q=超声",
            "q=可信的",
            "q=临床预测",
            "q=医学影像",
            "q=影像,医学",
            "q=可信、安全",
            "q=脑",
            "q=fMRI的",
            "q=ultrasound imaging",
            "q=large-scale",
            "q=(CT)",
            "q=model.",
            "q=++",
            "q=$",
            "q=...",
            "q=),",
            "q=zzz");

    private final EmptyStore store;
    private final PaperIndex index;
    private final Revisions revisions;
    private final Terms terms;
    private final PaperCounts counts;

    PaperFinderTest(EmptyStore store, PaperIndex index, Revisions revisions, Terms terms, PaperCounts counts) {
        this.counts = counts;
        this.store = store;
        this.index = index;
        this.revisions = revisions;
        this.terms = terms;
    }

    @Test
    void memoryAndDatabaseAgreeAlsoOnPapersThatChangedAndWent() throws IOException {
        store.empty();
        String seed = Files.readString(Path.of("../seeds/iclr-2026-medical-ai.txt"));
        send(seed, "merge");
        agreeAt(1);
        send(seed.replace("2026", "2027").replace("Poster", "Oral"), "merge");
        send(seed.lines().limit(40).reduce("", (a, b) -> a + b + "\n").replace("EEG", "ECG"), "replace");

        agreeAt(3);
        agreeAt(2);
        assertEquals(20, shelf(3).matches(filter("edition=iclr-2026"), 3).rows().cardinality());
        assertEquals(44, shelf(3).matches(filter("edition=iclr-2026"), 2).rows().cardinality());
    }

    @Test
    void anotherHistoryIsNotTakenForTheSame() throws IOException {
        store.empty();
        send(Files.readString(Path.of("../seeds/iclr-2026-medical-ai.txt")), "merge");
        assertEquals(44, shelf(1).matches(filter(""), 1).rows().cardinality());
        store.empty();
        send(
                "论文ICLR 2026 Oral2026 年clinical prediction 乙:临床预测\nICLR 2026 Oral accepted paper at ICLR 2026. We predict.\n",
                "merge");

        assertEquals(1, shelf(1).matches(filter(""), 1).rows().cardinality());
    }

    @Test
    void aPaperWithoutATitleIsTheFirstOneInEveryDatabase() throws IOException {
        store.empty();
        send(Files.readString(Path.of("../seeds/iclr-2026-medical-ai.txt")), "merge");
        PaperFilter all = filter("");
        QuarkusTransaction.requiringNew().run(() -> {
            List<String> byTitle = titled(all, PaperOrder.TITLE, 3);
            PaperVersion.update("titleEn = null, titleZh = null where paperId = ?1", byTitle.get(1));

            assertEquals(List.of(byTitle.get(1), byTitle.get(0), byTitle.get(2)), titled(all, PaperOrder.TITLE, 3));
            List<String> down = titled(all, PaperOrder.TITLE_DOWN, 44);
            assertEquals(byTitle.get(1), down.get(43));
        });
    }

    private static List<String> titled(PaperFilter filter, PaperOrder order, int limit) {
        return PaperFinder.fromDatabase(PaperQuery.of(filter, 1), order, 0, limit)
                .ids();
    }

    private void agreeAt(long revision) {
        Shelf shelf = shelf(revision);
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(counts.fromDatabase(revision), shelf.counts(revision), "at " + revision));
        for (String query : FILTERS) {
            PaperFilter filter = filter(query);
            for (PaperOrder order : query.isEmpty() ? List.of(PaperOrder.values()) : List.of(PaperOrder.TITLE_DOWN)) {
                QuarkusTransaction.requiringNew().run(() -> {
                    Part right = PaperFinder.fromDatabase(PaperQuery.of(filter, revision), order, 1, 30);
                    Part known = PaperFinder.fromShelf(shelf, filter, order, revision, 1, 30)
                            .orElseThrow();
                    assertEquals(right, known, query + " by " + order + " at " + revision);
                });
            }
        }
    }

    private Shelf shelf(long revision) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (index.at(revisions.current()).isEmpty()) {
            assertTrue(Instant.now().isBefore(deadline), "the papers are not in memory");
            LockSupport.parkNanos(20_000_000);
        }
        return index.at(revision).orElseThrow();
    }

    private PaperFilter filter(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            parameters.add(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return PaperFilter.parse(parameters, terms.facets());
    }

    private static void send(String dump, String mode) {
        given().contentType("application/octet-stream")
                .body(dump.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .queryParam("wait", true)
                .queryParam("mode", mode)
                .post("/api/v1/dumps")
                .then()
                .statusCode(201);
    }
}
