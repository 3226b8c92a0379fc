package io.confscope.system.fault;

import static io.confscope.system.fault.ProblemDocuments.assertThatIsProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confscope.system.fault.RawHttp.Reply;
import io.confscope.system.stack.Answer;
import io.confscope.system.stack.SeededServices;
import io.confscope.system.stack.SeededServices.Seeded;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Uploads that are larger, deeper or wider than any memory are refused or read, and take none. Nothing is published. The long
 * form sends more to an ingest-service of its own, with the heap that is promised for, and looks at all of its memory.
 */
@ExtendWith(SeededServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BombIT {

    private static final long MOST_MORE_KB = 64 << 10;
    private static final long MB = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WARM_UP = 12;

    private final FaultRun run = FaultRun.of("bombs", 1);
    private final Services services;
    private final ProcessMemory memory;
    private long heapBefore;

    BombIT(Seeded seeded) {
        services = run.isLong()
                ? new Services("bombs", Map.of(), List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"))
                : seeded.services();
        memory = new ProcessMemory(services.process(Service.INGEST));
    }

    @BeforeAll
    void start() throws IOException {
        services.start(Service.INGEST);
        // Until the young part of the heap was full once, whatever is sent.
        for (int i = 0; run.isLong() && i < WARM_UP; i++) {
            MadeDump dump = new MadeDump("warm" + i, 1000);
            assertThat(services.ingest().dryRun(dump.name(), dump.bytes()).status())
                    .isEqualTo(200);
        }
        heapBefore = memory.heldHeap();
    }

    @AfterAll
    void stop() throws IOException {
        try {
            long more = memory.heldHeap() - heapBefore;
            run.say("all: %d KB more heap held".formatted(more));
            assertThat(more).as("KB more heap held after all").isLessThan(MOST_MORE_KB);
        } finally {
            if (run.isLong()) {
                services.close();
            }
        }
    }

    Stream<Arguments> bombs() {
        long large = run.isLong() ? 1024 * MB : 16 * MB;
        long packed = run.isLong() ? 9 * 1024 * MB : 64 * MB;
        // Where the limit of the seeded service is not reached, there is nothing in it.
        int unpacked = run.isLong() ? 413 : 422;
        String paper = "{\"titleEn\":\"The same again\",\"venue\":\"bomb\",\"year\":2026,\"abstract\":\""
                + "Words. ".repeat(300) + "\"}\n";
        // As much as a paper may have, and no two batches of a thousand of these fit the heap.
        String longest = paper.replaceFirst("(Words. )+", "长".repeat(100_000));
        return Stream.of(
                bomb(Set.of(422), Bomb.text("prose.txt", "", "Nothing that anybody reads as a dump.\n", large, "")),
                bomb(Set.of(422), Bomb.text("one-line.txt", "", "no end of it ", large, "")),
                bomb(Set.of(422), Bomb.text("zeros.bin", "", "\0", large, "")),
                bomb(Set.of(200, 202), Bomb.text("same-paper.jsonl", "", paper, large / 8, "")),
                bomb(Set.of(200, 202), Bomb.text("long-abstracts.jsonl", "", longest, large, "")),
                bomb(
                        Set.of(200, 202),
                        Bomb.text("rejected.jsonl", paper, "{\"titleEn\":\"\",\"venue\":7}\n", large / 32, "")),
                bomb(
                        Set.of(200),
                        Bomb.text("long-line.txt", "论文ICLR 2026 Poster2026 年医学影像 ", "长", 4 * MB, "\nA line.\n")),
                bomb(Set.of(unpacked), Bomb.packed("bomb.gz", "no end of it ", packed)),
                bomb(Set.of(422), Bomb.packed("bomb-of-zeros.gz", "\0", packed)),
                bomb(Set.of(422), Bomb.text("deep.json", "", "[", MB / 10, "")),
                bomb(Set.of(422), Bomb.text("deep-objects.json", "", "{\"a\":", MB, "")),
                bomb(
                        Set.of(200, 422),
                        Bomb.text(
                                "deep-field.json",
                                "[" + paper.strip().replaceFirst("}$", "") + ",\"x\":",
                                "[",
                                MB / 10,
                                "")),
                bomb(Set.of(200, 422), Bomb.text("wide.json", "[{\"title\":\"Wide\",\"x\":[0", ",1", large / 8, "]}]")),
                bomb(
                        Set.of(200, 422),
                        Bomb.text("many-fields.json", "[{\"title\":\"Wide\"", ",\"a\":1", large / 8, "}]")),
                bomb(
                        Set.of(200, 422),
                        Bomb.text(
                                "long-number.json",
                                "[{\"title\":\"N\",\"venue\":\"bomb\",\"year\":" + "9".repeat(2000),
                                " ",
                                0,
                                "}]")),
                bomb(
                        Set.of(200, 422),
                        Bomb.text(
                                "endless-number.json",
                                "[{\"title\":\"N\",\"venue\":\"bomb\",\"year\":",
                                "9",
                                large / 8,
                                "}]")),
                bomb(
                        Set.of(200, 422),
                        Bomb.text(
                                "endless-string.json",
                                "[{\"title\":\"N\",\"venue\":\"bomb\",\"abstract\":\"",
                                "a",
                                large / 8,
                                "\"}]")),
                bomb(Set.of(200, 422), Bomb.text("wide.csv", "titleEn,venue,year\n", "a,", large / 8, "\n")),
                bomb(
                        Set.of(200, 202, 422),
                        Bomb.text(
                                "open-quote.csv", "titleEn,venue,year\n\"", "a\n", (run.isLong() ? 16 : 1) * MB, "")));
    }

    private boolean isOver(String dump) {
        String status = services.ingest().get(dump).json().path("status").asText();
        return status.equals("checked") || status.equals("failed");
    }

    private static Arguments bomb(Set<Integer> statuses, Bomb bomb) {
        return Arguments.of(bomb.name(), bomb, statuses);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void isRefusedOrReadWithinTheMemory(String name, Bomb bomb, Set<Integer> statuses) throws IOException {
        memory.forgetThePeak();
        long resident = memory.residentPeak();
        long began = System.nanoTime();

        Reply reply = RawHttp.dryRun(services.ingest(), bomb);
        if (reply.status() == 202) {
            await("the end of " + name).atMost(PATIENCE).until(() -> isOver(reply.header("location")));
        }

        long millis = (System.nanoTime() - began) / 1_000_000;
        long moreResident = memory.residentPeak() - resident;
        run.say("%s: %d bytes, %d after %d ms; %d KB more resident at most"
                .formatted(name, bomb.length(), reply.status(), millis, moreResident));
        assertThat(statuses).as(reply.toString()).contains(reply.status());
        if (reply.status() >= 400) {
            assertThatIsProblem(new Answer(reply.status(), "application/problem+json", reply.body()), reply.status());
        }
        if (run.isLong()) {
            assertThat(moreResident).as("KB more resident").isLessThan(MOST_MORE_KB);
        }
        assertThat(services.ingest().get("/api/v1/papers?limit=1").status()).isEqualTo(200);
    }
}
