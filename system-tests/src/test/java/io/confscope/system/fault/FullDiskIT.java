package io.confscope.system.fault;

import static io.confscope.system.fault.ProblemDocuments.assertThatIsProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.confscope.system.stack.Answer;
import io.confscope.system.stack.Service;
import io.confscope.system.stack.Services;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** While the disk of ingest-service is full its papers can be read, and as soon as it is not, new ones can be sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDiskIT {

    private static final int DISK = 64;
    private static final int PAPERS = 300;
    private static final int HEADROOM = 12 << 20;
    private static final int ROUNDS_TO_A_KILL = 3;
    private static final int READERS = 3;
    private static final List<String> READS = List.of(
            "/api/v1/papers?decision=any&limit=5",
            "/api/v1/papers?q=study",
            "/api/v1/dumps",
            "/api/v1/revisions",
            "/api/v1/changes?after=0&limit=5",
            "/api/v1/vocabulary");

    private final Services services = new Services("full-disk");
    private final List<MadeDump> acknowledged = new ArrayList<>();
    private final SmallDisk disk;

    FullDiskIT() throws IOException {
        disk = SmallDisk.at(services.data().resolve("ingest"), DISK);
    }

    @BeforeAll
    void start() {
        services.start(Service.INGEST);
        uploadSucceeds(new MadeDump("before", PAPERS));
    }

    @AfterEach
    void free() throws IOException {
        disk.free();
    }

    @AfterAll
    void stop() throws IOException {
        try (disk) {
            services.close();
        }
    }

    @Test
    void uploadsAreRefusedPapersAreReadAndWithSpaceUploadsAreTakenAgain() throws IOException {
        List<MadeDump> dumps = Stream.of(1, PAPERS, 3 * PAPERS)
                .map(papers -> new MadeDump("refused" + papers, papers))
                .toList();
        disk.fill();

        for (MadeDump dump : dumps) {
            assertThatIsProblem(services.ingest().upload(dump.name(), dump.bytes()), 507);
            assertThatAllAcknowledgedIsThereAndNothingElse();
        }
        assertThat(services.ingest().get("/q/health/ready").status()).isEqualTo(503);
        assertThat(services.ingest().get("/q/health/live").status()).isEqualTo(200);

        disk.free();
        dumps.forEach(this::uploadSucceeds);
        assertThat(services.ingest().get("/q/health/ready").status()).isEqualTo(200);
        assertThatAllAcknowledgedIsThereAndNothingElse();
    }

    @Test
    void uploadsThemselvesMayFillTheDisk() throws IOException {
        disk.leave(HEADROOM);
        int sent = 0;
        List<Askers.Asked> read;
        try (Askers readers = new Askers(services.ingest(), READERS, READS)) {
            while (upload(new MadeDump("filling" + ++sent, PAPERS))) {
                assertThat(sent).as("uploads that fit").isLessThan(200);
            }
            assertThatAllAcknowledgedIsThereAndNothingElse();
            read = readers.end();
        }
        assertThat(read).as("reads meanwhile").isNotEmpty().allSatisfy(each -> assertThat(each.status())
                .as(each.question() + " " + each.body())
                .isEqualTo(200));

        disk.enlarge(2 * DISK);

        uploadSucceeds(new MadeDump("filling" + sent, PAPERS));
        assertThatAllAcknowledgedIsThereAndNothingElse();
    }

    @Test
    void whereverAnUploadMeetsTheEndOfTheDiskNothingIsLostOrHalf() throws IOException {
        FaultRun run = FaultRun.of("full-disk", 2);
        Random random = run.random();
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int round = 1; round <= run.count(); round++) {
            MadeDump dump = new MadeDump("round" + round, 2 * PAPERS);
            int length = dump.bytes().length;
            // Enough to receive it, or not; enough to store it, or not.
            long left = length / 2L + random.nextInt(4 * length);
            disk.leave(left);

            boolean taken = upload(dump);
            assertThatAllAcknowledgedIsThereAndNothingElse();
            boolean killed = round % ROUNDS_TO_A_KILL == 0;
            if (killed) {
                services.process(Service.INGEST).kill();
            }
            disk.free();
            services.start(Service.INGEST);
            if (!taken) {
                uploadSucceeds(dump);
            }
            assertThatAllAcknowledgedIsThereAndNothingElse();

            String outcome = (taken ? "published" : "refused") + (killed ? ", then killed" : "");
            outcomes.merge(outcome, 1, Integer::sum);
            run.say("round %d with %d bytes left: %s".formatted(round, left, outcome));
        }
        run.say("%d rounds, 0 lost, 0 partial: %s".formatted(run.count(), outcomes));
    }

    private void uploadSucceeds(MadeDump dump) {
        Answer answer = services.ingest().upload(dump.name(), dump.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        acknowledged.add(dump);
    }

    /** Whether it was taken; else it was refused for the disk, and for nothing else. */
    private boolean upload(MadeDump dump) {
        Answer answer = services.ingest().upload(dump.name(), dump.bytes());
        if (answer.status() == 201) {
            acknowledged.add(dump);
            return true;
        }
        assertThatIsProblem(answer, 507);
        return false;
    }

    private void assertThatAllAcknowledgedIsThereAndNothingElse() {
        long papers = 0;
        for (MadeDump dump : acknowledged) {
            assertThat(dump.stored(services.ingest())).as(dump.name()).isEqualTo(dump.sent());
            papers += dump.papers();
        }
        assertThat(total(services.ingest().get("/api/v1/papers?decision=any&limit=1")))
                .isEqualTo(papers);
    }

    private static long total(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("total").asLong(-1);
    }
}
